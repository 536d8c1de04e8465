"""str.format: positional, automatic, keyword, attributes, items, nesting, errors."""


class Point:
    kind = "point"

    def __init__(self, x, y):
        self.x, self.y = x, y
        self.tags = ["a", {"deep": "treasure"}]

    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** .5

    def __getitem__(self, key):
        return f"item[{key!r}]"

    def __format__(self, spec):
        return f"P({self.x:{spec}},{self.y:{spec}})"


p = Point(3, 4)
print("{0} {1} {0}".format("a", "b"), "{} {}".format(1, 2), "{x} {y}".format(x=1, y=2), "{0}{k}{1}".format(1, 2, k="-"))
print("{0.x} {0.y:>5} {p.length:.2f} {p.kind!r} {p.tags[0]} {p.tags[1][deep]}".format(p, p=p))
print("{0[name]} {0[0]} {0[-1]} {0[a b]}".format(p), "{:.1f} {!r:.4} {0:{1}}".format(p, p, "x") if False else "{:.1f}".format(p))
print("{:>{w}.{p}f}|{:{fill}{align}{w}}|{:{}}".format(3.14159, "mid", "auto", "^8", w=10, p=2, fill="*", align="^"))
print("{{}} {{{0}}} {{{{}}}}".format("in"), "{!s} {!r} {!a}".format("é", "é", "é"))
print("{a[0]}{a[1][k]}{b.real}{b.imag:.1f}".format(a=["x", {"k": "v"}], b=2 + 3j))
print("{:,.2f} {:+} {:x} {:c} {:e} {:g} {:n} {:%}".format(1234.5, 3, 255, 65, 12.5, 1e-7, 7, .5))
print("".join("{:<{0}}|".format(5, 5) if False else "{:<{}}|".format(s, n) for s, n in zip("abc", (1, 3, 5))))
print("{0!r:>10} {0!s:<10}|".format("q"), "{:08.3f}".format(-3.14159), "{:=+8}".format(42), "{:^+9.2e}".format(12345.678))
print("{d[key]} {d[0]} {d[-1]}".format(d={"key": 1, 0: "zero", "-1": "minus"}))
template = "Dear {person[name]:<8}, you owe {amount:{currency}>{width}.2f}."
print(template.format(person={"name": "Ann"}, amount=12.5, currency="$", width=10))
print("{}".format, "{}-{}".join("ab"), str.format("{}", 5), "x{:}y".format(""), "".format(1, 2))
bad = ["{", "}", "{0", "{}{0}", "{0}{}", "{5}", "{missing}", "{0.nothing}", "{0[nothing]}", "{!x}", "{:{:{}}}", "{0!}", "{:z}", "{a.b}", "{[}", "{0.}"]
for text in bad:
    try:
        print(text, "->", text.format(1, a=2))
    except (ValueError, IndexError, KeyError, AttributeError, TypeError) as error:
        print(f"{text:12} {type(error).__name__}: {error}")
print("{:s}".format("s"), "{:5d}".format(True), "{}".format([1, "two"]), "{0:}{0!r}".format("x"))
