"""Properties: computed, validated, cached, deleted, inherited, on classes."""
from functools import cached_property


class Temperature:
    _count = 0

    def __init__(self, celsius=0.0):
        self.celsius = celsius

    @property
    def celsius(self):
        """Degrees."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError(f"{value} is below absolute zero")
        self._celsius = value
        self.__dict__.pop("description", None)

    @celsius.deleter
    def celsius(self):
        print("cooling down")
        self._celsius = -273.15

    fahrenheit = property(lambda self: self.celsius * 9 / 5 + 32,
                          lambda self, f: setattr(self, "celsius", (f - 32) * 5 / 9), doc="US degrees")

    @cached_property
    def description(self):
        Temperature._count += 1
        return f"{self.celsius:.1f} C"

    def _get_kelvin(self):
        return self.celsius + 273.15

    kelvin = property(_get_kelvin)


class Limited(Temperature):
    @property
    def celsius(self):
        return super().celsius

    @celsius.setter
    def celsius(self, value):
        Temperature.celsius.fset(self, min(value, 100))


class Doubler(Temperature):
    @Temperature.celsius.getter
    def celsius(self):
        return self._celsius * 2

    def _get_kelvin(self):
        return "overridden, but the property kept the old one"


t = Temperature(25)
t.fahrenheit = 212
print(t.celsius, t.fahrenheit, t.kelvin, t.description, t.description, Temperature._count)
t.celsius += 10.5
print(t.description, Temperature._count, "description" in vars(t))
del t.celsius
print(t.celsius, round(t.fahrenheit, 2), Temperature.celsius.__doc__, Temperature.fahrenheit.__doc__)
for action in ("t.celsius = -300", "t.kelvin = 1", "del t.kelvin", "del t.fahrenheit", "Temperature.kelvin + 1"):
    try:
        exec(action)
    except (ValueError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)
print(Limited(500).celsius, Limited(20).kelvin)
d = Doubler(4)
print(d.celsius, d.kelvin)
d.celsius = 5
print(d.celsius, isinstance(vars(Temperature)["kelvin"], property))


class Meta(type):
    @property
    def instances(cls):
        return f"{cls.__name__} has {cls._n}"

    @instances.setter
    def instances(cls, n):
        cls._n = n


class Counted(metaclass=Meta):
    _n = 0

    @property
    def broken(self):
        return self.no_such

    def __getattr__(self, name):
        return f"fallback for {name}"


Counted.instances = 3
print(Counted.instances, Counted().broken, Counted().instances)


class Lazy:
    def __init__(self, f):
        self.f = f

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        if obj is None:
            return self
        value = obj.__dict__[self.name] = self.f(obj)
        return value


class Circle:
    def __init__(self, r):
        self.r = r

    @Lazy
    def area(self):
        print("computing")
        return 3 * self.r ** 2


c = Circle(2)
print(c.area, c.area, vars(c))
c.area = 5
print(c.area, type(Circle.area).__name__)
