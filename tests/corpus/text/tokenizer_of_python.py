"""A tokenizer for a Python subset: regex groups, indentation, errors with places."""
import re
from typing import NamedTuple


class Token(NamedTuple):
    kind: str
    text: str
    line: int
    col: int

    def __str__(self):
        return f"{self.line}:{self.col} {self.kind}{'' if self.kind in ('NEWLINE', 'INDENT', 'DEDENT') else ' ' + self.text!r}"


SPEC = {
    "NUMBER": r"0[xX][0-9a-fA-F]+|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?",
    "STRING": r"'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\"",
    "NAME": r"[^\W\d]\w*",
    "OP": r"\*\*=?|//=?|->|:=|[<>=!]=|[-+*/%&|^~<>()\[\]{},:.;=@]",
    "COMMENT": r"\#.*",
    "SPACE": r"[ \t]+",
    "BAD": r".",
}
PATTERN = re.compile("|".join(f"(?P<{k}>{v})" for k, v in SPEC.items()))
KEYWORDS = frozenset("def if else return while for in not and or".split())


def tokenize(source):
    indents, depth = [0], 0
    for number, line in enumerate(source.splitlines(), 1):
        if not (stripped := line.lstrip()) or stripped[0] == "#":
            continue
        if not depth:
            width = len(line) - len(stripped)
            if width > indents[-1]:
                indents.append(width)
                yield Token("INDENT", line[:width], number, 0)
            while width < indents[-1]:
                indents.pop()
                yield Token("DEDENT", "", number, width)
            if width != indents[-1]:
                raise IndentationError(f"line {number}: unindent to {width}, expected {indents}")
        for m in PATTERN.finditer(line.strip()):
            kind, text = m.lastgroup, m.group()
            match kind:
                case "SPACE" | "COMMENT":
                    continue
                case "BAD":
                    raise SyntaxError(f"line {number}: bad character {text!r}")
                case "NAME" if text in KEYWORDS:
                    kind = "KEYWORD"
                case "OP":
                    depth += (text in "([{") - (text in ")]}")
            yield Token(kind, text, number, m.start() + line.index(stripped))
        if not depth:
            yield Token("NEWLINE", "\n", number, len(line))
    yield from (Token("DEDENT", "", -1, 0) for _ in indents[1:])


CODE = '''
def area(r, *, pi=3.14e0):  # comment
    if not r >= 0x1F:
        return [r ** 2,
            'it\\'s', "a # b"]
    x := naïve -> r

total //= area(2)
'''
for token in tokenize(CODE):
    print(token)
for bad in ("x = $", "if x:\n    a\n  b", "'open"):
    try:
        print([t.text for t in tokenize(bad)])
    except SyntaxError as error:
        print(type(error).__name__, error)
