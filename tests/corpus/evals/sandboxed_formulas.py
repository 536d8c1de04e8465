"""User formulas checked by tokens, compiled with eval, cached, charted, differentiated."""
import math
import re
from functools import lru_cache

ALLOWED = {n: getattr(math, n) for n in ("sin", "cos", "sqrt", "pi", "e", "exp", "floor")} | {"abs": abs, "max": max, "min": min}


class FormulaError(ValueError):
    pass


@lru_cache(maxsize=None)
def formula(text, *variables):
    for name in re.findall(r"[A-Za-z_]\w*", text):
        if name not in ALLOWED and name not in variables and name not in ("if", "else", "and", "or", "not"):
            raise FormulaError(f"unknown name {name!r}")
    if bad := re.search(r"__|[\[\]{};:=\\'\"@`]", re.sub(r"[<>=!]=", "", text)):
        raise FormulaError(f"character {bad[0]!r} is not allowed")
    try:
        f = eval(f"lambda {', '.join(variables)}: {text}", dict(ALLOWED))
    except SyntaxError:
        raise FormulaError(f"bad syntax in {text!r}") from None
    f.text = text
    return f


def derivative(f, h=1e-5): return lambda x: (f(x + h) - f(x - h)) / (2 * h)
def integrate(f, a, b, n=100): return (b - a) / n * sum(f(a + (i + .5) * (b - a) / n) for i in range(n))


def root(f, low, high):
    if f(low) * f(high) > 0:
        raise FormulaError("no change of sign")
    while high - low > 1e-9:
        mid = (low + high) / 2
        low, high = (mid, high) if f(mid) * f(low) > 0 else (low, mid)
    return low


def chart(f, a, b, width=30, height=7):
    values = [f(a + (b - a) * i / (width - 1)) for i in range(width)]
    low, high = min(values), max(values)
    rows = [[" "] * width for _ in range(height)]
    for x, v in enumerate(values):
        rows[height - 1 - round((v - low) / (high - low or 1) * (height - 1))][x] = "*"
    return "\n".join("|" + "".join(r).rstrip() for r in rows)


f = formula("x ** 2 - 2", "x")
print(f(3), f.text, round(root(f, 0, 2), 6), round(derivative(f)(3), 4), round(integrate(formula("sin(x)", "x"), 0, math.pi), 3), formula("x ** 2 - 2", "x") is f)
print(formula("max(x, y) if x > 0 else -y", "x", "y")(2, 5), formula("floor(e * 100) / 100")(), formula("x >= 1 and x != 2", "x")(2))
print(chart(formula("sin(x) * exp(-x / 5)", "x"), 0, 12))
for bad in ("y + 1", "x +", "(1).__class__", "x[0]", "open('f')", "x = 1", "lambda: 1", "sqrt(x", "sqrt(-1)", "1 / x"):
    try:
        print(bad, formula(bad, "x")(0))
    except (FormulaError, ZeroDivisionError, ValueError) as error:
        print(f"{bad:15} {type(error).__name__}: {error}")
print(formula.cache_info().hits)
