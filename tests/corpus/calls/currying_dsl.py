"""A little query language built from operator overloading and currying."""


def curry(f, arity):
    def curried(*args):
        if len(args) >= arity:
            return f(*args[:arity])
        return lambda *more: curried(*args, *more)
    return curried


class Expr:
    def __init__(self, text, test):
        self.text, self.test = text, test

    def __call__(self, row):
        return self.test(row)

    def __and__(self, other):
        return Expr(f"({self} and {other})", lambda r: self(r) and other(r))

    def __or__(self, other):
        return Expr(f"({self} or {other})", lambda r: self(r) or other(r))

    def __invert__(self):
        return Expr(f"not {self}", lambda r: not self(r))

    def __str__(self):
        return self.text


class Column:
    def __init__(self, name):
        self.name = name

    def _op(symbol, f):
        def method(self, value):
            return Expr(f"{self.name} {symbol} {value!r}", lambda row: f(row[self.name], value))
        return method

    __eq__ = _op("==", lambda a, b: a == b)
    __ne__ = _op("!=", lambda a, b: a != b)
    __lt__ = _op("<", lambda a, b: a < b)
    __ge__ = _op(">=", lambda a, b: a >= b)
    contains = _op("contains", lambda a, b: b in a)
    __hash__ = None
    del _op


class Columns:
    def __getattr__(self, name):
        return Column(name)


class Table(list):
    def where(self, *conditions, **equal):
        rows = self
        for c in conditions:
            rows = filter(c, rows)
        for k, v in equal.items():
            rows = filter(getattr(col, k) == v, rows)
        return Table(rows)

    def select(self, *names, **renamed):
        return Table({**{n: r[n] for n in names}, **{k: f(r) for k, f in renamed.items()}} for r in self)

    def order(self, key, /, desc=False):
        return Table(sorted(self, key=lambda r: r[key], reverse=desc))

    def group(self, key):
        groups = {}
        for r in self:
            groups.setdefault(r[key], Table()).append(r)
        return groups


col = Columns()
people = Table({"name": n, "age": a, "city": c} for n, a, c in
               [("Ann", 31, "Oslo"), ("Bob", 25, "Rome"), ("Cid", 47, "Oslo"), ("Dee", 25, "Bonn")])
young = (col.age < 30) | (col.city == "Bonn")
print(young & ~(col.name == "Bob"))
print(people.where(young).select("name"))
print(people.where(col.age >= 30, city="Oslo").order("age", desc=True).select("name", upper=lambda r: r["name"].upper()))
print({c: [r["name"] for r in rows] for c, rows in people.group("city").items()})
print(people.where(col.name.contains("e") | (col.age != 25)).select("age"))
add3 = curry(lambda a, b, c: a + b * c, 3)
print(add3(1)(2)(3), add3(1, 2)(3), add3(1)(2, 3), add3(*"a", *["b"], 2))
