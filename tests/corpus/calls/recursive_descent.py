"""A calculator: tokens, a recursive descent parser, functions with arguments."""
import math
import re

TOKEN = re.compile(r"\s*(?:(?P<num>\d+\.?\d*)|(?P<name>[a-z_]\w*)|(?P<op>\*\*|//|[-+*/(),=%!]))")


def tokens(text):
    at = 0
    while at < len(text.rstrip()):
        m = TOKEN.match(text, at)
        if not m:
            raise SyntaxError(f"bad character {text[at:].strip()[0]!r}")
        at = m.end()
        yield m.lastgroup, m[m.lastgroup]
    yield "end", ""


class Calculator:
    functions = {"sqrt": math.sqrt, "max": max, "min": min, "hyp": math.hypot, "sum": lambda *a: sum(a)}
    levels = [{"+": lambda a, b: a + b, "-": lambda a, b: a - b},
              {"*": lambda a, b: a * b, "/": lambda a, b: a / b,
               "//": lambda a, b: a // b, "%": lambda a, b: a % b}]

    def __init__(self, **names):
        self.names = {"pi": math.pi, **names}

    def __call__(self, text):
        self.stream = tokens(text)
        self.advance()
        value = self.assignment()
        if self.kind != "end":
            raise SyntaxError(f"unexpected {self.text!r}")
        return value

    def advance(self):
        seen = getattr(self, "text", None)
        self.kind, self.text = next(self.stream)
        return seen

    def accept(self, *texts):
        return self.advance() if self.text in texts and self.kind == "op" else None

    def assignment(self):
        value = self.binary(0)
        if self.accept("="):
            if not isinstance(value, str):
                raise SyntaxError("cannot assign to that")
            self.names[value] = value = self.resolve(self.assignment())
        return self.resolve(value)

    def resolve(self, value):
        if isinstance(value, str):
            return self.names[value]
        return value

    def binary(self, level):
        if level == len(self.levels):
            return self.unary()
        left = self.binary(level + 1)
        while op := self.accept(*self.levels[level]):
            left = self.levels[level][op](self.resolve(left), self.resolve(self.binary(level + 1)))
        return left

    def unary(self):
        if self.accept("-"):
            return -self.resolve(self.unary())
        base = self.atom()
        while self.accept("!"):
            base = math.factorial(self.resolve(base))
        return self.resolve(base) ** self.resolve(self.unary()) if self.accept("**") else base

    def atom(self):
        if self.kind == "num":
            return float(t) if "." in (t := self.advance()) else int(t)
        if self.kind == "name":
            name = self.advance()
            if self.accept("("):
                args = []
                while not self.accept(")"):
                    args.append(self.resolve(self.binary(0)))
                    self.accept(",")
                return self.functions[name](*args)
            return name
        if self.accept("("):
            value = self.binary(0)
            if not self.accept(")"):
                raise SyntaxError("missing )")
            return value
        raise SyntaxError(f"unexpected {self.text or 'end'!r}")


calc = Calculator(x=3)
for line in ["1 + 2*3", "-2 ** 2", "2 ** 3 ** 2", "(1 + 2) * x", "y = x = 7", "x*y % 10", "sqrt(16) + max(1, 9, 4)",
             "hyp(3, 4) // 2", "3! ** 2", "1 / 0", "z + 1", "2 +", "5 5", "1 = 2", "$", "(1", "sum()", "pi * 2", "min(3)(2)"]:
    try:
        print(f"{line:26} = {calc(line)}")
    except (SyntaxError, ArithmeticError, LookupError) as error:
        print(f"{line:26} ! {type(error).__name__}: {error}")
