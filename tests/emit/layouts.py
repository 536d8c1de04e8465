"""Compound statements in every layout that their suites can have.

The tree says nothing of where `else:` or a suite's colon stood; these are the
programs that a printer which guesses wrongly would break."""
import itertools
import random

SUITES = [
    " a", " a; b", " a(\n); b", " a(\n); b(\n); c", " a; \\\n b",
    " '''a\nb'''; c", "\n    a", "\n\n    a", "\n    a\n", "\n    a; b\n    c",
    "\n    # c\n    if x: y", "\n    if x:\n        y\n    else: z",
    "\n    if x: y\n    else:\n        z", "\n    @d\n    def f(): pass",
    "\n    '''a\n    b'''", "\n    with a: b", "\n    try: a\n    finally: b",
    "\n    while x(\n): y",
]
HEADS = ["x", "x(\n)", "(x and\n y)", "(\n x)", "x \\\n.y"]


def deeper(suite):
    """The same suite one level further in."""
    return suite.replace("\n    ", "\n        ")


def one_suite():
    for head, a in itertools.product(HEADS, SUITES):
        yield f"with {head}:{a}"
        yield f"def f(a={head}):{a}"
        yield f"class A({head}):{a}"
        yield f"async def f() -> {head}:{a}"
        yield f"for x in {head}:{a}"


def two_suites():
    for a, b in itertools.product(SUITES, SUITES):
        yield f"if x:{a}\nelse:{b}"
        yield f"for x in y:{a}\n\nelse:{b}"
        yield f"while x:{a}\nelse:{b}"
        yield f"try:{a}\nfinally:{b}"
        yield f"try:{a}\nexcept E as e:{b}"
        yield f"if x:{a}\nelif x(\n):{b}"
        yield f"match x:\n    case 1:{deeper(a)}\n    case (\n2):{deeper(b)}"
        yield (f"if x:{a}\nelse:\n    if y:{deeper(a)}\n"
               f"    else:{deeper(b)}")


def four_suites(count):
    chance = random.Random(5)
    for _ in range(count):
        a, b, c, d = (chance.choice(SUITES) for _ in range(4))
        yield f"try:{a}\nexcept:{b}\nelse:{c}\nfinally:{d}"
        yield f"if x:{a}\nelif y:{b}\nelif z:{c}\nelse:{d}"
        yield (f"@d\n@e(\n)\nclass A:\n    if x:{deeper(a)}\n"
               f"    else:{deeper(b)}\n    c")


def program():
    """All of them, one after the other."""
    parts = itertools.chain(one_suite(), two_suites(), four_suites(300))
    return "\n".join(parts) + "\n"
