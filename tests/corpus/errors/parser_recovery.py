"""A parser that recovers from errors, reports all of them with carets, and exits with the count."""
import sys

SOURCE = """let x = 1
let = 2
let y = x +
print x y
let z = (1 + 2
print z
end
"""


class ParseError(Exception):
    def __init__(self, line, col, message):
        super().__init__(message)
        self.line, self.col = line, col

    def show(self, text):
        yield f"{self.line}:{self.col + 1}: {self}"
        yield f"    {text}"
        yield "    " + " " * self.col + "^"


class Parser:
    def __init__(self, number, text):
        self.number, self.text, self.at = number, text, 0
        self.words = []
        col = 0
        for word in text.replace("(", " ( ").replace(")", " ) ").split():
            col = text.index(word, col)
            self.words.append((word, col))
            col += len(word)

    def fail(self, message):
        col = self.words[self.at][1] if self.at < len(self.words) else len(self.text)
        raise ParseError(self.number, col, message)

    def take(self, *expected):
        word = self.words[self.at][0] if self.at < len(self.words) else None
        if word is None or expected and word not in expected:
            self.fail(f"expected {' or '.join(map(repr, expected)) or 'something'}, got {word!r}")
        self.at += 1
        return word

    def name(self):
        if self.at < len(self.words) and self.words[self.at][0].isidentifier():
            return self.take()
        self.fail("expected a name")

    def expr(self):
        if self.at < len(self.words) and self.words[self.at][0] == "(":
            self.take()
            self.expr()
            self.take(")")
        elif self.at < len(self.words) and self.words[self.at][0].isalnum():
            self.take()
        else:
            self.fail("expected a value")
        while self.at < len(self.words) and self.words[self.at][0] in "+-":
            self.take()
            self.expr()

    def statement(self):
        match self.take("let", "print"):
            case "let":
                self.name(), self.take("="), self.expr()
            case "print":
                self.expr()
        if self.at < len(self.words):
            self.fail("unexpected text")


errors = []
for number, line in enumerate(SOURCE.splitlines(), 1):
    try:
        Parser(number, line).statement()
    except ParseError as error:
        errors.append(error)
        print(*error.show(line), sep="\n")
print(len(errors), "errors", file=sys.stderr)
sys.exit(min(len(errors), 3))
