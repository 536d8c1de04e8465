"""Evaluates step by step by rewriting terms, showing each step, with matching on tuples."""


def step(t):
    match t:
        case int() | float() | str():
            return None
        case ("let", str(name), value, body):
            if (new := step(value)) is not None:
                return "let", name, new, body
            return substitute(body, name, value)
        case ("if", True, a, _): return a
        case ("if", False, _, b): return b
        case ("if", c, a, b): return ("if", new, a, b) if (new := step(c)) is not None else None
        case ("+" | "-" | "*" | "<" as op, int(a), int(b)):
            return {"+": a + b, "-": a - b, "*": a * b, "<": a < b}[op]
        case ("call", ("fn", str(p), body), arg):
            return ("call", ("fn", p, body), new) if (new := step(arg)) is not None else substitute(body, p, arg)
        case ("call", f, arg) if (new := step(f)) is not None:
            return "call", new, arg
        case (str(op), *args) if op in {"+", "-", "*", "<"}:
            for i, a in enumerate(args):
                if (new := step(a)) is not None:
                    return (op, *args[:i], new, *args[i + 1:])
    return None


def substitute(t, name, value):
    match t:
        case str(n): return value if n == name else n
        case ("let", n, v, b): return "let", n, substitute(v, name, value), b if n == name else substitute(b, name, value)
        case ("fn", p, b): return ("fn", p, b if p == name else substitute(b, name, value))
        case (op, *args): return (op, *(substitute(a, name, value) for a in args))
        case constant: return constant


def show(t):
    match t:
        case ("let", n, v, b): return f"let {n} = {show(v)} in {show(b)}"
        case ("if", c, a, b): return f"{show(c)} ? {show(a)} : {show(b)}"
        case ("fn", p, b): return f"({p} => {show(b)})"
        case ("call", f, a): return f"{show(f)}[{show(a)}]"
        case (op, a, b): return f"({show(a)} {op} {show(b)})"
        case bool(b): return str(b).lower()
        case leaf: return str(leaf)


def run(t, limit=12):
    for n in range(limit):
        print(f"{n:>3} {show(t)}")
        if (new := step(t)) is None:
            return t if isinstance(t, (int, bool)) else f"stuck: {show(t)}"
        t = new
    return "too long"


square = ("fn", "x", ("*", "x", "x"))
omega = ("fn", "x", ("call", "x", "x"))
for term in [("+", ("*", 2, 3), ("-", 10, 4)), ("let", "y", ("+", 1, 2), ("call", square, "y")), ("if", ("<", 3, 2), 1, ("call", ("fn", "f", ("call", "f", 3)), square)), ("+", "free", 1), ("call", omega, omega)]:
    print("=", run(term, 5 if term[0] == "call" else 12))
