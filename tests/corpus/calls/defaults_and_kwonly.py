"""Defaults are evaluated once, at definition, from left to right."""
order = []


def log(value):
    order.append(value)
    return value


def build(a=log(1), b=log([2]), *c, d=log({3}), e=log("4"), **f) -> log("result"):
    b.append(len(b))
    d.add(len(d))
    return a, list(b), c, sorted(d), e, f


print(order, build.__defaults__, build.__kwdefaults__)
print(build(), build(9), build(1, [0]), build(d={0}))
build.__kwdefaults__ = {"d": set(), "e": "new"}
print(build(5))


class Sentinel:
    def __repr__(self):
        return "<missing>"


MISSING = Sentinel()


def lookup(table, key, default=MISSING, /, *, factory=None, strict=default_strict if "default_strict" in globals() else True):
    if key in table:
        return table[key]
    if default is not MISSING:
        return default
    if factory is not None:
        return table.setdefault(key, factory(key))
    if strict:
        raise KeyError(key)
    return MISSING


t = {"a": 1}
print(lookup(t, "a"), lookup(t, "b", None), lookup(t, "c", factory=str.upper), t)
print(lookup(t, "q", strict=False))
try:
    lookup(t, "nope")
except KeyError as error:
    print(repr(error))


class Query:
    limit = 10

    def __init__(self, table, limit=limit, *, where=lambda row: True):
        self.table, self.limit, self.where = table, limit, where

    def run(self, order=sorted, reverse=not True):
        rows = [r for r in self.table if self.where(r)]
        return order(rows, reverse=reverse)[:self.limit]


print(Query([3, 1, 2]).run(), Query([5, 9, 7, 8], 2, where=lambda r: r > 5).run(reverse=True))
Query.limit = 1
print(Query("cab").run(), Query.__init__.__defaults__, Query.run.__defaults__[1])
x = "first"


def frozen(v=x, w=lambda: x):
    return v, w()


x = "second"
print(frozen(), frozen("given"))
fs = []
for x in range(3):
    def fn(a, b=x, *, c=x * 10):
        return a + b + c
    fs.append(fn)
print([q(1) for q in fs])


def generator_default(items=(i * i for i in range(3))):
    return list(items)


print(generator_default(), generator_default())
print((lambda a=(lambda b=5: b)(): a)(), (lambda *, k=[y for y in "ab"]: k)())
