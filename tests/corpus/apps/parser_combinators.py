"""Parser combinators with operators, used for JSON and for arithmetic."""
import operator
from functools import reduce


class Parser:
    def __init__(self, f, name="?"):
        self.f, self.name = f, name

    def __call__(self, text):
        value, rest = self.f(text)
        if rest.strip():
            raise ValueError(f"left over: {rest.strip()[:10]!r}")
        return value

    def __or__(self, other):
        def either(text):
            try:
                return self.f(text)
            except ValueError:
                return other.f(text)
        return Parser(either, f"{self.name} or {other.name}")

    def __add__(self, other):
        def both(text):
            a, rest = self.f(text)
            b, rest = other.f(rest)
            return (*a, b) if isinstance(a, Several) else Several((a, b)), rest
        return Parser(lambda t: (lambda r: (Several(r[0]), r[1]))(both(t)), f"{self.name} {other.name}")

    def __rshift__(self, convert):
        def mapped(text):
            value, rest = self.f(text)
            return (convert(*value) if isinstance(value, Several) else convert(value)), rest
        return Parser(mapped, self.name)

    def __lshift__(self, other):
        return (self + other) >> (lambda *a: a[0])

    def __getitem__(self, times):
        low = times.start or 0 if isinstance(times, slice) else times
        high = times.stop if isinstance(times, slice) else times

        def many(text):
            out = []
            while high is None or len(out) < high:
                try:
                    value, text = self.f(text)
                except ValueError:
                    break
                out.append(value)
            if len(out) < low:
                raise ValueError(f"expected {low} of {self.name}")
            return out, text
        return Parser(many, f"{self.name}*")

    def sep(self, other):
        return ((self + (other + self >> (lambda _, v: v))[:]) >> (lambda first, rest: [first, *rest])) | Parser(lambda t: ([], t), "nothing")


class Several(tuple):
    pass


def token(text):
    def parse(source):
        source = source.lstrip()
        if not source.startswith(text):
            raise ValueError(f"expected {text!r} at {source[:8]!r}")
        return text, source[len(text):]
    return Parser(parse, repr(text))


def chars(test, name):
    def parse(source):
        source = source.lstrip()
        n = next((i for i, c in enumerate(source) if not test(c)), len(source))
        if not n:
            raise ValueError(f"expected {name} at {source[:8]!r}")
        return source[:n], source[n:]
    return Parser(parse, name)


def lazy(f):
    return Parser(lambda text: f().f(text), "lazy")


number = chars(str.isdigit, "number") >> int
string = Parser(lambda s: (lambda s: (s[1:s.index('"', 1)], s[s.index('"', 1) + 1:]) if s[:1] == '"' else token('"').f(s))(s.lstrip()), "string")
value = lazy(lambda: string | number | array | table | word)
word = (token("true") >> (lambda _: True)) | (token("null") >> (lambda _: None))
array = (token("[") + value.sep(token(",")) + token("]")) >> (lambda _, items, __: items)
table = (token("{") + ((string << token(":")) + value >> (lambda k, v: (k, v))).sep(token(",")) + token("}")) >> (lambda _, items, __: dict(items))
factor = lazy(lambda: number | ((token("(") + expr + token(")")) >> (lambda _, v, __: v)))


def left(operand, **ops):
    table = {"add": ("+", operator.add), "sub": ("-", operator.sub), "mul": ("*", operator.mul), "div": ("/", operator.floordiv)}
    symbols = reduce(operator.or_, (token(table[o][0]) >> (lambda _, f=table[o][1]: f) for o in ops))
    return (operand + (symbols + operand >> (lambda f, v: (f, v)))[:]) >> (lambda first, rest: reduce(lambda acc, fv: fv[0](acc, fv[1]), rest, first))


term = left(factor, mul=1, div=1)
expr = left(term, add=1, sub=1)
for parser, texts in ((value, ['[1, [2, {"a": "b c", "d": []}], true, null]', "[1 2]", "{}", '{"k" 1}', "[1] x"]), (expr, ["1 + 2 * 3", "(1 + 2) * 3 - 4 / 2", "2 *", "7", "(1"])):
    for text in texts:
        try:
            print(text, "=>", parser(text))
        except ValueError as error:
            print(text, "!!", error)
print(number[2:3]("1 2 3"), (number | string).name)
try:
    number[2]("1")
except ValueError as error:
    print(error)
