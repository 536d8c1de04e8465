"""Texts that are no Python, asked for one by one, and the errors' fields."""

TEXTS = [
    "1 +",
    "(1, 2",
    "x = = 2",
    "def f(:\n    pass",
    "if True\n    pass",
    "'unterminated",
    "for i in range(3):\nprint(i)",
    "return 5",
    "break",
    "f(a=1, a=2)",
    "lambda x, x: 0",
    "1 = x",
    "f() += 1",
    "x++",
    "print 'hello'",
    "await x",
    "a, *b, *c = x",
    "del 5",
    "None = 1",
    "class C(x=1, y=2, x=3): pass",
    "def g():\n    nonlocal q",
    "[i for i in",
    "0777",
    "1_000_",
    "5x",
    "'\\N{no such name}'",
    "f'{}'",
    "f'{a b}'",
    "try:\n    pass",
    "else: pass",
    "  indented = 1",
    "import",
    "from x import",
    "with open as:\n    pass",
    "match x:\n    case a | b: pass",
    "@\ndef f(): pass",
    "yield",
    "global z; z = 1; global z",
    "async x",
    "raise from x",
]
seen = {}
for text in TEXTS:
    try:
        compile(text, "<test>", "exec")
        print(f"{text!r}: accepted")
    except SyntaxError as error:
        seen.setdefault(type(error).__name__, []).append(text)
        print(f"{text!r}: line {error.lineno}")
print({k: len(v) for k, v in seen.items()})
print(eval("1 + 2"), eval(" 5"), eval("(\n1\n)"))
try:
    eval("x = 1")
except SyntaxError as error:
    print(type(error).__name__, error.filename, error.lineno)
exec("a = 1\nb = a + 1\nprint(b)")
