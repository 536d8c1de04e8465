"""Data and non-data descriptors, precedence, delegation, bound methods by hand."""


class Data:
    def __get__(self, obj, owner=None):
        return ("data", obj is not None, owner.__name__ if owner else None)

    def __set__(self, obj, value):
        obj.__dict__["log"] = obj.__dict__.get("log", []) + [value]


class NonData:
    def __get__(self, obj, owner=None):
        return ("non-data", type(obj).__name__)


class Delegate:
    def __init__(self, target, name=None):
        self.target, self.name = target, name

    def __set_name__(self, owner, name):
        self.name = self.name or name

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(getattr(obj, self.target), self.name)

    def __set__(self, obj, value):
        setattr(getattr(obj, self.target), self.name, value)

    def __delete__(self, obj):
        delattr(getattr(obj, self.target), self.name)


class Bound:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return lambda *a, **k: self.f(obj, *a, **k)


class Engine:
    def __init__(self):
        self.power, self.on = 100, False

    def start(self):
        self.on = True
        return f"started with {self.power}"


class Car:
    power = Delegate("engine")
    is_on = Delegate("engine", "on")
    start = Delegate("engine")
    data = Data()
    non = NonData()

    def __init__(self):
        self.engine = Engine()

    @Bound
    def drive(self, km, *, fast=False):
        return f"{km * (2 if fast else 1)} km at {self.power}"


c = Car()
c.power += 50
print(c.power, c.start(), c.is_on, c.drive(5), c.drive(5, fast=True), c.engine.power, vars(c.engine))
del c.is_on
print(hasattr(c, "is_on"), Car.power.name, Car.is_on.target, type(Car.drive).__name__)
c.data = 1
c.data = 2
c.__dict__["data"] = "shadow attempt"
c.non = "instance wins"
print(c.data, c.log, c.non, Car.data, Car.non, c.__dict__["data"])
Car.data = "replaced on the class"
print(c.data, Car.data)


class Validated:
    def __init__(self, *checks):
        self.checks = checks

    def __set_name__(self, owner, name):
        self.key = f"_{name}"

    def __get__(self, obj, owner):
        return getattr(obj, self.key, None)

    def __set__(self, obj, value):
        for check, message in self.checks:
            if not check(value):
                raise ValueError(f"{self.key[1:]}: {message}, not {value!r}")
        setattr(obj, self.key, value)


class Form:
    age = Validated((lambda v: isinstance(v, int), "whole number"), (lambda v: 0 <= v < 150, "plausible age"))
    mail = Validated((str.strip, "not empty"), (lambda v: "@" in v, "address"))

    def fill(self, **values):
        errors = []
        for k, v in values.items():
            try:
                setattr(self, k, v)
            except ValueError as error:
                errors.append(str(error))
        return errors or vars(self)


print(Form().fill(age=5, mail="a@b"), Form().fill(age="x", mail="none"), Form().fill(age=200))


def function(self, x=1):
    return self, x


bound = function.__get__("object")
print(bound(), bound(5), bound.__name__)
print(staticmethod(function)("s", 2))
