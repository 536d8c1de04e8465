"""Each statement fails at another spot of a long line; the last one ends the run."""
import sys


class Picky:
    value = 3

    def __getitem__(self, key):
        raise KeyError(f"picky about {key}")

    def __add__(self, other):
        raise ArithmeticError("no addition")

    def __call__(self, *args, **kw):
        raise TypeError(f"no call with {len(args)}")

    def __getattr__(self, name):
        raise AttributeError(f"nothing named {name}")

    def __iter__(self):
        raise RuntimeError("no iteration")

    def __bool__(self):
        raise ValueError("neither true nor false")

    def __enter__(self):
        raise OSError("closed today")

    def __exit__(self, *a):
        pass


p = Picky()
data = {"rows": [{"cells": [1, 2, None]}], "p": p}
attempts = [
    lambda: data["rows"][0]["cells"][2] + data["rows"][0]["cells"][0],
    lambda: data["rows"][0]["cells"][5],
    lambda: 1 + (p + 2) * 3,
    lambda: p.value + p.other,
    lambda: [x for x in p],
    lambda: "yes" if p else "no",
    lambda: p(1, 2)["x"],
    lambda: len(p["q"]),
    lambda: -"text",
    lambda: "a" < 1 < 2,
    lambda: data.get("p").value.real.nothing,
    lambda: f"{1 / 0!r:>10}",
    lambda: (lambda a, b: a / b)(1, 0),
    lambda: not p,
    lambda: {**p},
    lambda: print(*p),
]
for number, attempt in enumerate(attempts):
    try:
        attempt()
    except Exception as error:
        print(number, type(error).__name__, error)
print("before the end", file=sys.stderr)
result = data["rows"][0]["cells"][1] * (data["rows"][0]["cells"][0] + data["rows"][0]["cells"][2])
