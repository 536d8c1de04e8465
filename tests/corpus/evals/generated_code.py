"""Programs that write programs: functions from templates, unrolled loops, specialisers."""
import textwrap


def make_polynomial(*coefficients):
    body = "0"
    for c in coefficients:
        body = f"({body}) * x + {c}"
    space = {}
    exec(f"def poly(x):\n    return {body}\n", space)
    space["poly"].source = body
    return space["poly"]


def make_class(name, fields):
    lines = [f"class {name}:", "    def __init__(self, " + ", ".join(f"{f}={d!r}" for f, d in fields.items()) + "):"]
    lines += [f"        self.{f} = {f}" for f in fields]
    lines += ["    def __repr__(self):", "        return '" + name + "(' + ', '.join(f'{k}={v!r}' for k, v in vars(self).items()) + ')'"]
    lines += ["    def __eq__(self, other):", "        return " + " and ".join(f"self.{f} == other.{f}" for f in fields)]
    source = "\n".join(lines)
    exec(source, space := {})
    return space[name], source


def unroll(n):
    steps = "\n".join(f"total += data[{i}] * {i + 1}" for i in range(n))
    source = "def weighted(data):\n    total = 0\n" + textwrap.indent(steps, "    ") + "\n    return total"
    exec(source, namespace := {})
    return namespace["weighted"], len(source.splitlines())


def compile_rules(rules):
    functions = {}
    for name, (args, condition, result) in rules.items():
        try:
            functions[name] = eval(f"lambda {args}: ({result}) if ({condition}) else None")
        except SyntaxError as error:
            functions[name] = lambda *a, error=error: f"broken rule (line {error.lineno})"
    return functions


p = make_polynomial(2, 0, -1)
print(p.source, [p(x) for x in range(4)], p.__name__)
Person, source = make_class("Person", {"name": "nobody", "age": 0})
print(Person("ann", age=3), Person() == Person("nobody"), Person("x") == Person("y"))
print(source)
weighted, lines = unroll(4)
print(weighted([1, 1, 1, 1]), lines)
rules = compile_rules({"discount": ("price, n=1", "price * n > 100", "price * n * 0.9"), "greet": ("*who", "who", "'hi ' + ' and '.join(who)"), "bad": ("x", "x >", "x")})
print(rules["discount"](60, 2), rules["discount"](5), rules["greet"]("a", "b"), rules["greet"](), rules["bad"](1))
table = {op: eval(f"lambda a, b: a {op} b") for op in ("+", "-", "*", "//", "%", "**", "<<", "&", "|", "^", "==", "<", "and", "or", "is not")}
print({op: f(6, 3) for op, f in table.items()})
quine = 'q = {!r}\nout.append(q.format(q))'
out = []
exec(quine.format(quine), {"out": out})
print(out[0] == quine.format(quine))


def macro(text, **names):
    for k, v in names.items():
        text = text.replace(f"${k}", repr(v))
    return eval(text)


print(macro("[$a] * $n + list($s)", a=1, n=2, s="xy"), macro("max($v, key=lambda t: -t)", v=(3, 1, 2)))
counter = {"n": 0}
program = "n += 1\nlog.append(n)\nif n < 4:\n    exec(program)"
state = {"n": 0, "log": [], "program": program}
exec(program, state)
print(state["log"], state["n"])
