"""eval and exec with given globals and locals: who sees and who changes what."""
x, y = "module x", "module y"


def inside():
    x = "local x"
    seen = eval("x"), eval("y"), eval("x", {"x": "given"}), eval("x", {"x": 1}, {"x": 2}), eval("[x, y]", {"y": "gy"}, {"x": "lx"})
    exec("x = 'changed by exec'")
    exec("z = 1")
    return seen, x, "z" in locals()


print(inside())
space = {}
exec("a = 1\ndef f():\n    return a + b\nclass K:\n    c = a", space)
space["b"] = 10
print(sorted(k for k in space if k != "__builtins__"), space["a"], space["K"].c)
try:
    print(space["f"]())
except NameError as error:
    print(error)
g, l = {"g": 1}, {"l": 2}
exec("new = g + l\ng = 'shadow'\nglobal h\nh = 3", g, l)
print({k: v for k, v in g.items() if k != "__builtins__"}, l)
exec("x = 'set at module level'; w = 5")
print(x, w, eval("w + 1"), eval("lambda q: q + w")(1))
print(eval("len", {"__builtins__": {"len": len}})([1, 2]))
for text, names in [("len([])", {"__builtins__": {}}), ("undefined", {}), ("x", {}), ("__name__", {"__name__": "given"}), ("sum([1, 2])", {"sum": max}), ("y", {"y": None})]:
    try:
        print(text, "->", eval(text, names))
    except NameError as error:
        print(text, "!", error)


class Account:
    rate = 2
    exec("made = rate * 10")
    value = eval("rate + 1")

    def compute(self, formula, **extra):
        return eval(formula, {"self": self, "rate": self.rate, **extra})


print(Account.made, Account.value, Account().compute("rate * n + self.value", n=5))
code = compile("total = sum(values)\nresult = total / len(values)", "<stats>", "exec")
for values in ([1, 2, 3], [10, 20]):
    ns = {"values": values}
    exec(code, ns)
    print(ns["total"], ns["result"])
expr = compile("a ** 2 + b", "<expr>", "eval")
print([eval(expr, {"a": a, "b": b}) for a in (1, 2) for b in (0, 5)], eval("  1+1 "), eval(b"2+2"), eval(compile("5", "s", "eval")))
print(eval("[(i, j) for i in range(2) for j in r]", {"r": "ab"}), eval("{k: v for k, v in p}", {"p": [(1, 2)]}), eval("(lambda a, *b: (a, b))(*args)", {"args": (1, 2, 3)}))
exec("""
def outer():
    n = 0
    def inner():
        nonlocal n
        n += 1
        return n
    return inner
""", made := {})
counter = made["outer"]()
print(counter(), counter(), made["outer"].__name__, exec("1"), eval("None"))
