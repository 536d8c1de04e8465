"""Functions as objects: attributes, defaults edited, names, docs, registries, equality."""


def greet(name, greeting="hello", *, mark="!"):
    """Greets."""
    greet.count += 1
    return f"{greeting} {name}{mark}"


greet.count = 0
greet.tags = {"polite"}
print(greet("a"), greet("b", mark="?"), greet.count, greet.tags, greet.__doc__, greet.__name__, sorted(vars(greet)))
greet.__defaults__ = ("bye",)
greet.__kwdefaults__ = {"mark": "..."}
greet.__name__, greet.__doc__ = "renamed", "Changed."
print(greet("c"), greet.__name__, greet.__doc__, greet.__qualname__)
greet.__defaults__ = None
try:
    greet("d")
except TypeError as error:
    print(error)
greet.__annotations__["name"] = str
print(greet.__annotations__, greet.__kwdefaults__)
del greet.tags
print(hasattr(greet, "tags"), getattr(greet, "count"), callable(greet), greet == greet, {greet: 1}[greet], greet is not (lambda: 0))


class Machine:
    table = {}

    def opcode(name, table=table):
        def register(f):
            f.opcode = name
            table[name] = f
            return f
        return register

    @opcode("ADD")
    def add(self, a, b): return a + b

    @opcode("NEG")
    def neg(self, a): return -a

    del opcode

    def run(self, *program):
        return [self.table[op](self, *args) for op, *args in program]


m = Machine()
print(m.run(("ADD", 1, 2), ("NEG", 5)), {k: f.__qualname__ for k, f in Machine.table.items()}, m.add.opcode, Machine.neg.opcode, m.add == m.add)
try:
    m.add.new = 1
except AttributeError as error:
    print(error)


def factory():
    def inner(): pass
    inner.made = factory.n = getattr(factory, "n", 0) + 1
    return inner


a, b = factory(), factory()
print(a.made, b.made, a == b, a.__qualname__, type(a) is type(b), factory.n)
