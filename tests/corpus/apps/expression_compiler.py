"""Arithmetic compiled to closures, to stack code and to text, which must agree."""
import operator
import re

OPS = {"+": (1, operator.add), "-": (1, operator.sub), "*": (2, operator.mul), "/": (2, operator.truediv), "^": (3, operator.pow)}


def tokens(text):
    for number, name, op in re.findall(r"(\d+\.?\d*)|([a-z]\w*)|(\S)", text):
        yield ("num", float(number) if "." in number else int(number)) if number else ("name", name) if name else ("op", op)
    yield "end", None


class Parser:
    def __init__(self, text):
        self.stream = tokens(text)
        self.next()

    def next(self):
        old = getattr(self, "token", None)
        self.token = next(self.stream)
        return old

    def parse(self):
        tree = self.expr(0)
        if self.token[0] != "end":
            raise SyntaxError(f"unexpected {self.token[1]!r}")
        return tree

    def expr(self, level):
        left = self.atom()
        while (op := self.token)[0] == "op" and op[1] in OPS and OPS[op[1]][0] > level:
            self.next()
            rank = OPS[op[1]][0]
            left = (op[1], left, self.expr(rank - (op[1] == "^")))
        return left

    def atom(self):
        match self.next():
            case ("num", n):
                return n
            case ("name", n):
                return n
            case ("op", "-"):
                return ("neg", self.expr(2))
            case ("op", "("):
                tree = self.expr(0)
                if self.next() != ("op", ")"):
                    raise SyntaxError("expected )")
                return tree
            case (_, what):
                raise SyntaxError(f"unexpected {what!r}")


def closure(tree):
    match tree:
        case str(name):
            return lambda env: env[name]
        case ("neg", x):
            f = closure(x)
            return lambda env: -f(env)
        case (op, a, b):
            f, g, h = OPS[op][1], closure(a), closure(b)
            return lambda env: f(g(env), h(env))
        case n:
            return lambda env: n


def code(tree):
    match tree:
        case ("neg", x): return [*code(x), ("neg",)]
        case (op, a, b): return [*code(a), *code(b), (op,)]
        case leaf: return [leaf]


def run(program, env):
    stack = []
    for step in program:
        match step:
            case ("neg",): stack.append(-stack.pop())
            case (op,):
                b, a = stack.pop(), stack.pop()
                stack.append(OPS[op][1](a, b))
            case str(n): stack.append(env[n])
            case n: stack.append(n)
    return stack.pop()


def text(tree, level=0):
    match tree:
        case ("neg", x): return f"-{text(x, 3)}"
        case (op, a, b):
            rank = OPS[op][0]
            inner = f"{text(a, rank + (op == '^'))} {'**' if op == '^' else op} {text(b, rank + (op != '^'))}"
            return f"({inner})" if rank < level else inner
        case leaf: return str(leaf)


def fold(tree):
    match tree:
        case (op, *args):
            args = [fold(a) for a in args]
            if all(isinstance(a, (int, float)) for a in args) and (op, args[-1]) != ("/", 0):
                return -args[0] if op == "neg" else OPS[op][1](*args)
            match op, args:
                case ("*", [0, _] | [_, 0]): return 0
                case ("+", [0, x] | [x, 0]) | ("*", [1, x] | [x, 1]): return x
            return (op, *args)
    return tree


env = {"x": 3, "y": 2.5}
for source in ["1 + 2 * 3", "(1 + 2) * x", "2 ^ 3 ^ 2", "-x ^ 2", "10 - 4 - 3", "x * (y - 1) / 2", "0 * x + y * 1", "2 * 3 + x", "1 / 0", "(x", "x y", "* 2", "z + 1"]:
    try:
        tree = Parser(source).parse()
        results = [closure(tree)(env), run(code(tree), env), eval(text(tree), dict(env)), closure(fold(tree))(env)]
        print(f"{source:18} {text(tree):22} {text(fold(tree)):14} {results[0]:g} {len(set(results)) == 1} {len(code(tree))}")
    except (SyntaxError, ZeroDivisionError, KeyError) as error:
        print(f"{source:18} {type(error).__name__}: {error}")
