"""A fluent SQL builder: chaining, immutability by copies, operators, rendering."""


class Query:
    def __init__(self, table, **parts):
        self.table = table
        self.parts = {"columns": ("*",), "where": (), "order": (), "limit": None, "joins": ()} | parts

    def _with(self, **changes):
        return type(self)(self.table, **{**self.parts, **changes})

    def __getitem__(self, item):
        match item:
            case slice(start=None, stop=int(n), step=None):
                return self._with(limit=(n, 0))
            case slice(start=int(a), stop=int(b)):
                return self._with(limit=(b - a, a))
            case str() | tuple():
                return self._with(columns=(item,) if isinstance(item, str) else item)
            case _:
                raise TypeError(f"can't index a query by {item!r}")

    def where(self, *conditions, **equal):
        new = conditions + tuple(f"{k} = {v!r}" for k, v in equal.items())
        return self._with(where=self.parts["where"] + new)

    def order(self, *columns):
        return self._with(order=tuple(f"{c[1:]} DESC" if c.startswith("-") else c for c in columns))

    def __and__(self, condition):
        return self.where(condition)

    def __matmul__(self, other):
        return self._with(joins=(*self.parts["joins"], other))

    def __str__(self):
        p = self.parts
        out = [f"SELECT {', '.join(p['columns'])} FROM {self.table}"]
        out += [f"JOIN {j}" for j in p["joins"]]
        if p["where"]:
            out.append("WHERE " + " AND ".join(p["where"]))
        if p["order"]:
            out.append("ORDER BY " + ", ".join(p["order"]))
        if p["limit"]:
            out.append("LIMIT {} OFFSET {}".format(*p["limit"]))
        return " ".join(out)


base = Query("users")
adults = base.where("age >= 18")
print(base, adults, sep="\n")
print(adults["name", "age"].order("-age", "name")[:5], adults.where(city="Rome", active=True)["id"][10:20], base @ "orders" @ "items" & "x > 1", sep="\n")
for bad in (lambda: base[1.5], lambda: base[5], lambda: base & 5 and str(base & 5)):
    try:
        bad()
    except TypeError as error:
        print(error)
