"""Quantities with units: dimension checks in operators, conversion, parsing, formatting."""
import re


class UnitError(TypeError):
    pass


class Unit:
    table = {}

    def __init__(self, name, factor=1.0, **dims):
        self.name, self.factor, self.dims = name, factor, {k: v for k, v in dims.items() if v}
        if re.fullmatch(r"[a-z]+", name):
            Unit.table[name] = self

    def _combine(self, other, sign):
        dims = {k: self.dims.get(k, 0) + sign * other.dims.get(k, 0) for k in self.dims | other.dims}
        return Unit(f"{self.name}{'*' if sign > 0 else '/'}{other.name}", self.factor * other.factor ** sign, **dims)

    def __mul__(self, other): return self._combine(other, 1)
    def __truediv__(self, other): return self._combine(other, -1)
    def __rmul__(self, number): return Quantity(number, self)


class Quantity:
    def __init__(self, value, unit):
        self.value, self.unit = value, unit

    @classmethod
    def parse(cls, text):
        number, unit, per = re.fullmatch(r"\s*([\d.]+)\s*([a-z]+)(?:/([a-z]+))?\s*", text).groups()
        try:
            u = Unit.table[unit] / Unit.table[per] if per else Unit.table[unit]
        except KeyError as error:
            raise UnitError(f"unknown unit {error}") from None
        return cls(float(number), u)

    def to(self, unit):
        if unit.dims != self.unit.dims:
            raise UnitError(f"{self.unit.name} is no {unit.name}")
        return Quantity(self.value * self.unit.factor / unit.factor, unit)

    def __add__(self, other): return Quantity(self.value + other.to(self.unit).value, self.unit)
    def __mul__(self, other): return Quantity(self.value * other.value, self.unit * other.unit) if isinstance(other, Quantity) else Quantity(self.value * other, self.unit)
    def __truediv__(self, other): return Quantity(self.value / other.value, self.unit / other.unit)
    def __lt__(self, other): return self.value < other.to(self.unit).value
    def __eq__(self, other): return abs(self.value - other.to(self.unit).value) < 1e-9

    def __format__(self, spec):
        number, _, unit = spec.partition("@")
        q = self.to(Unit.table[unit]) if unit else self
        return f"{q.value:{number or '.6g'}} {q.unit.name}"

    __repr__ = __str__ = lambda self: format(self, "")


m, km, s, h, kg = Unit("m", m=1), Unit("km", 1000, m=1), Unit("s", s=1), Unit("h", 3600, s=1), Unit("kg", kg=1)
d, t = 3 * km + 500 * m, Quantity.parse("2 h")
v = d / t
print(d, t, v, v.to(m / s), f"{d:.1f@m} {t:,.0f@s}", d < 4 * km, 1 * km == 1000 * m, Quantity.parse("36km/h").to(m / s), (2 * kg * (3 * m)), sorted([5 * m, 1 * km, 30 * m]))
for bad in (lambda: d + t, lambda: d.to(s), lambda: Quantity.parse("5 zz"), lambda: d < t, lambda: f"{d:@kg}"):
    try:
        print(bad())
    except UnitError as error:
        print(error)
