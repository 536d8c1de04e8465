"""APIs with keyword-only and positional-only parameters, deprecations by hand, forwarding."""
import sys


def renamed(**pairs):
    def decorate(f):
        def wrapper(*args, **kw):
            for old, new in pairs.items():
                if old in kw:
                    print(f"{f.__name__}: {old} is now {new}", file=sys.stderr)
                    kw[new] = kw.pop(old)
            return f(*args, **kw)
        return wrapper
    return decorate


@renamed(colour="color", len="size")
def draw(shape, /, *, color="black", size=1):
    return f"{color} {shape} x{size}"


class Point:
    def __init__(self, x=0, y=0, /, *, label=None, **style):
        self.x, self.y, self.label, self.style = x, y, label, style

    def replace(self, /, **changes):
        base = {"label": self.label, **self.style}
        x, y = changes.pop("x", self.x), changes.pop("y", self.y)
        return Point(x, y, **(base | changes))

    def __repr__(self):
        extra = "".join(f", {k}={v!r}" for k, v in {"label": self.label, **self.style}.items() if v is not None)
        return f"Point({self.x}, {self.y}{extra})"


def call_with(f, /, *args, self=None, f_=None, **kw):
    return f(*args, **kw), self, f_


print(draw("box"), draw("box", colour="red", len=3), draw("dot", color="blue"))
print(Point(1, 2, label="a", dash=True).replace(x=9, label=None, width=2), Point().replace(y=1))
print(call_with(max, 1, 5, 3), call_with(sorted, [2, 1], reverse=True, self="s", f_="f"))
for bad in (lambda: draw(shape="box"), lambda: draw("box", "red"), lambda: Point(x=1), lambda: Point(1, 2, 3), lambda: call_with(), lambda: draw("b", colour=1, color=2, size=3, length=4)):
    try:
        print(bad())
    except TypeError as error:
        print(error)
