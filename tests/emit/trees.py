"""Random programs, deeper and odder than any that people write: each kind of
expression inside each other, spelt by CPython's own ast.unparse."""
import ast
import random

BINARY = [ast.Add, ast.Sub, ast.Mult, ast.MatMult, ast.Div, ast.Mod, ast.Pow,
          ast.LShift, ast.RShift, ast.BitOr, ast.BitXor, ast.BitAnd,
          ast.FloorDiv]
UNARY = [ast.Invert, ast.Not, ast.UAdd, ast.USub]
COMPARE = [ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Is,
           ast.IsNot, ast.In, ast.NotIn]
VALUES = [None, True, ..., 0, 1, 10 ** 30, 1.5, 1e400, 2j, "a", "it's", '"',
          "\n", "{", "\u00e9\u202e", "'\"", b"x", b'\xff"', "a\\"]
LOAD, STORE = ast.Load(), ast.Store()


class Trees:
    """One stream of choices; `depth` is what is left to spend."""

    def __init__(self, seed):
        self.chance = random.Random(seed)

    def often(self, share):
        return self.chance.random() < share

    def some(self, least, most, make):
        return [make() for _ in range(self.chance.randint(least, most))]

    def maybe(self, make, share=0.5):
        return make() if self.often(share) else None

    def leaf(self):
        if self.often(0.6):
            return ast.Name(self.chance.choice("abcxyz"), LOAD)
        return ast.Constant(self.chance.choice(VALUES))

    def annotation(self):
        """A type; the grammar reads no slice and no yield here."""
        name = ast.Name(self.chance.choice("abc"), LOAD)
        kind = self.chance.randint(0, 3)
        if kind == 0:
            return ast.Constant(self.chance.choice(["a", None, 1, "\u202e"]))
        if kind == 1:
            return ast.BinOp(name, ast.BitOr(), self.annotation())
        if kind == 2:
            return ast.Subscript(name, ast.Tuple(
                self.some(1, 2, self.annotation), LOAD), LOAD)
        return ast.Attribute(name, "at", LOAD)

    def arg(self, annotated):
        name = self.chance.choice("pqrst") + str(self.chance.randint(0, 9999))
        return ast.arg(name, self.maybe(self.annotation, 0.3)
                       if annotated else None)

    def arguments(self, depth, annotated):
        def one():
            return self.arg(annotated)

        only, plain, named = (self.some(0, n, one) for n in (1, 2, 2))
        defaults = self.some(0, len(only) + len(plain),
                             lambda: self.expr(depth))
        return ast.arguments(
            only, plain, self.maybe(one, 0.3), named,
            [self.maybe(lambda: self.expr(depth)) for _ in named],
            self.maybe(one, 0.3), defaults)

    def target(self, depth):
        kind = self.chance.randint(0, 4)
        if kind < 2 or depth <= 0:
            return ast.Name(self.chance.choice("abc"), STORE)
        if kind == 2:
            return ast.Attribute(self.expr(depth - 1), "at", STORE)
        if kind == 3:
            return ast.Subscript(self.expr(depth - 1), self.index(depth - 1),
                                 STORE)
        return self.chance.choice([ast.Tuple, ast.List])(
            self.some(1, 3, lambda: self.target(depth - 1)), STORE)

    def slice(self, depth):
        return ast.Slice(*(self.maybe(lambda: self.expr(depth - 1))
                           for _ in range(3)))

    def index(self, depth):
        kind = self.chance.random()
        if kind < 0.3:
            return self.slice(depth)
        if kind < 0.5:
            return ast.Tuple(self.some(
                1, 3, lambda: self.slice(depth) if self.often(0.5)
                else self.expr(depth - 1)), LOAD)
        return self.expr(depth - 1)

    def generators(self, depth):
        return self.some(1, 2, lambda: ast.comprehension(
            self.target(depth), self.expr(depth),
            self.some(0, 2, lambda: self.expr(depth)), 0))

    def element(self, depth):
        if self.often(0.15):
            return ast.Starred(self.expr(depth), LOAD)
        return self.expr(depth)

    def joined(self, depth):
        """Fields are simple: before 3.12 unparse has quotes for no others."""
        def field():
            spec = self.chance.choice([None, None, ast.JoinedStr(
                [ast.Constant(">3")]), ast.JoinedStr([ast.FormattedValue(
                    ast.Name("w", LOAD), -1, None)])])
            return ast.FormattedValue(
                self.operator(min(depth, 1)),
                self.chance.choice([-1, ord("r"), ord("s"), ord("a")]), spec)

        pieces = []
        for piece in self.some(0, 4, lambda: self.maybe(field)):
            if piece is None:
                if pieces and isinstance(pieces[-1], ast.Constant):
                    continue
                piece = ast.Constant(self.chance.choice("a{\"'\u00e9"))
            pieces.append(piece)
        return ast.JoinedStr(pieces)

    def operator(self, depth):
        def expr():
            return self.expr(depth - 1)

        if depth <= 0:
            return ast.Name(self.chance.choice("abcxyz"), LOAD)
        kind = self.chance.randint(0, 6)
        if kind == 0:
            return ast.BoolOp(self.chance.choice([ast.And(), ast.Or()]),
                              self.some(2, 3, expr))
        if kind == 1:
            return ast.UnaryOp(self.chance.choice(UNARY)(), expr())
        if kind == 2:
            many = self.some(1, 3, expr)
            return ast.Compare(
                expr(), [self.chance.choice(COMPARE)() for _ in many], many)
        if kind == 3:
            return ast.IfExp(expr(), expr(), expr())
        return ast.BinOp(expr(), self.chance.choice(BINARY)(), expr())

    def display(self, depth):
        kind = self.chance.randint(0, 6)
        if kind == 0:
            values = self.some(0, 3, lambda: self.expr(depth))
            return ast.Dict([self.maybe(lambda: self.expr(depth), 0.7)
                             for _ in values], values)
        if kind == 1:
            return ast.Set(self.some(1, 3, lambda: self.element(depth)))
        if kind == 2:
            return ast.DictComp(self.expr(depth), self.expr(depth),
                                self.generators(depth))
        if kind == 3:
            comp = self.chance.choice(
                [ast.ListComp, ast.SetComp, ast.GeneratorExp])
            return comp(self.expr(depth), self.generators(depth))
        if kind == 4:
            return self.joined(depth)
        return self.chance.choice([ast.List, ast.Tuple])(
            self.some(0, 3, lambda: self.element(depth)), LOAD)

    def primary(self, depth):
        kind = self.chance.randint(0, 4)
        if kind == 0:
            return ast.Attribute(self.expr(depth), "at", LOAD)
        if kind == 1:
            return ast.Subscript(self.expr(depth), self.index(depth), LOAD)
        return ast.Call(
            self.expr(depth), self.some(0, 3, lambda: self.element(depth)),
            [ast.keyword(self.chance.choice([None, f"k{i}"]),
                         self.expr(depth))
             for i in range(self.chance.randint(0, 2))])

    def rare(self, depth):
        kind = self.chance.randint(0, 4)
        if kind == 0:
            return ast.NamedExpr(ast.Name("w", STORE), self.expr(depth))
        if kind == 1:
            return ast.Lambda(self.arguments(depth - 2, False),
                              self.expr(depth))
        if kind == 2:
            return ast.Yield(self.maybe(lambda: self.expr(depth)))
        if kind == 3:
            return ast.YieldFrom(self.expr(depth))
        return ast.Await(self.expr(depth))

    def expr(self, depth):
        if depth <= 0:
            return self.leaf()
        kind = self.chance.randint(0, 9)
        if kind < 4:
            return self.operator(depth)
        return (self.display if kind < 6 else self.primary if kind < 8
                else self.rare)(depth - 1)

    def simple(self, depth):
        kind = self.chance.randint(0, 5)
        if kind == 0:
            return ast.Assign(self.some(1, 2, lambda: self.target(2)),
                              self.expr(depth))
        if kind == 1:
            return ast.AugAssign(self.target(0),
                                 self.chance.choice(BINARY)(),
                                 self.expr(depth))
        if kind == 2:
            return ast.AnnAssign(ast.Name("a", STORE), self.annotation(),
                                 self.maybe(lambda: self.expr(depth)), 1)
        if kind == 3:
            return ast.Return(self.expr(depth))
        if kind == 4:
            return ast.Assert(self.expr(depth),
                              self.maybe(lambda: self.expr(2)))
        return ast.Expr(self.expr(depth))

    def compound(self, depth):
        kind = self.chance.randint(0, 4)
        body = [ast.Pass()]
        if kind == 0:
            return ast.For(self.target(2), self.expr(depth), body, [])
        if kind == 1:
            return ast.With(self.some(1, 2, lambda: ast.withitem(
                self.expr(2), self.maybe(lambda: self.target(1)))), body)
        if kind == 2:
            return ast.FunctionDef(
                "f", self.arguments(2, True), body,
                self.some(0, 1, lambda: self.expr(2)),
                self.maybe(self.annotation))
        if kind == 3:
            return ast.Match(self.expr(depth), [ast.match_case(
                ast.MatchAs(), self.expr(2), body)])
        return ast.ClassDef("C", self.some(0, 2, lambda: self.element(2)), [],
                            body, [])

    def statement(self):
        depth = self.chance.randint(2, 5)
        return self.compound(depth) if self.often(0.3) else self.simple(depth)


def program(seed, count):
    """Source text of `count` statements; those that unparse can't spell, or
    that CPython's parser then refuses, are left out."""
    trees = Trees(seed)
    texts = []
    while len(texts) < count:
        module = ast.Module([trees.statement()], [])
        try:
            text = ast.unparse(ast.fix_missing_locations(module))
            ast.parse(text)
        except (ValueError, SyntaxError):
            continue
        texts.append(text)
    return "\n".join(texts) + "\n"
