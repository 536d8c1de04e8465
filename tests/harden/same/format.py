"""str.format with fields that name attributes goes another way than CPython's;
texts, errors and the order of evaluation must not tell."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
        self._hidden = "h"
        self.inner = [x, {"k": y}]

    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "Point!"

    def __getitem__(self, key):
        return type(key).__name__ + str(key)


P = Point(3, "four")
TEXTS = [
    "{0.x}", "{.x}", "{0.x:>5}", "{0.y!r:*^10}", "{0!r}", "{0!s:}", "{0:spec}",
    "{0.x:{1}}", "{0.x:{0.x}}", "{0.x:{0.x}{1}}", "{a.x}", "{a.inner[0]}",
    "{a.inner[1][k]}", "{0[abc]}", "{0[12]}", "{0[-1]}", "{0[a.b]}", "{0.x}{{}}",
    "{{{0.x}}}", "{0._hidden}", "{0.x.real.imag}", "{.x} {.x}", "{.x} {0.x}",
    "{0.x} {}", "{} {.x}", "{0.missing}", "{0.}", "{0..x}", "{0.x", "0.x}",
    "{0.x!}", "{0.x!rr}", "{0.x!z}", "{0.x!r:}", "{0[}", "{0[]}", "{0[a]b}",
    "{5.x}", "{b.x}", "{0.x:{1:{2}}}", "{0.x:{1:{2:{3}}}}", "{:{}.{}}",
    "{0.x:}", "{0.x:\u00e9>4}", "{0.y:{1}.{2}}", "{}{}{}", "{0.x}" * 3,
    "\u00e9{0.y}\U0001f600", "{99999999999999999999.x}", "{0.x[0]}",
    "{a.inner[0].real:05d}", "{0.__class__.__name__}", "{0.__doc__}",
]


def attempt(text, *args, **kwargs):
    try:
        return text.format(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for text in TEXTS:
    print(repr(text), "->", attempt(text, P, 7, 3, a=P))
    print(repr(text), "->", attempt(text, P))


class Missing(dict):
    def __missing__(self, key):
        return Point(key, key)


for text in TEXTS:
    for mapping in ({"a": P, "0": 1}, Missing()):
        try:
            print(text.format_map(mapping))
        except Exception as error:
            print(type(error).__name__, error)


class Loud:
    def __init__(self, name):
        self.name = name

    def __getattr__(self, name):
        print("read", self.name, name)
        return self

    def __format__(self, spec):
        print("format", self.name, spec)
        return self.name


print("{0.p.q:{1.r}} {1.s}".format(Loud("a"), Loud("b")))
print(str.format("{0.x} {1}", P, 2), "{0.x}".format.__name__)


class S(str):
    pass


print(S("{0.x}").format(P), type(S("{0.x}").format(P)).__name__)
print(list(map("{0.x}-{1}".format, [P, P], "ab")))
