"""f-strings inside f-strings, nested specs, conversions and the = form."""
from datetime import date
from decimal import Decimal

name, width, prec, value = "Ada", 12, 3, 3.14159265
rows = [("tea", 2, 1.5), ("cake", 10, 22.25), ("jam", 1, 0.333)]
print(f"{name!r:>{width}}|{name:^{width}}|{name!s:*<{width}}|{value:{width}.{prec}f}|{value:{'>' + str(width)}}")
print(f"{f'{name.upper()}':-^{len(name) * 4}}", f"{'nested ' + f'{value:.{prec}}'!r}")
print(f"{name=} {value=:.2f} {width = } { name = !s} {rows[0][0]=} {len(rows)*2=}")
print(f"{{}} {{{name}}} {{{{{width}}}}} }}{{ {'{'}{'}'}")
print(f"{'a' if width > 3 else 'b'} {[r[0] for r in rows]} {dict(a=1)['a']} {{k: v}} { {'k': 1}['k'] }")
print(f"{(lambda x: x * 2)(21)} {(lambda: 'no args')()} {(y := 5)} {y:=+5} {y!r:^5}")
print(f"{date(2024, 2, 29):%d.%m.%Y} {date(2024, 2, 29)!r} {date(2024, 2, 29):}")
print(f"{Decimal('1.10'):>8} {1e10:,} {1234567:_} {255:#x} {255:#010b} {-5:+d} {5: d} {0.25:.0%} {1j:.1f}")
total = sum(n * p for _, n, p in rows)
for item, n, price in rows:
    print(f"{item:<6}{n:>3} x {price:>7.2f} = {n * price:>8.2f} ({n * price / total:>6.1%})")
print(f"""multi {
    name
} line""")
print(f'{name}' "plain {name}" f"{name[0]}" 'x' rf"\n{width}\d" fr'{name!a}\t')
print(f"{'é'!a} {'é'!r} {'é'} {b'x'!r} {None} {...} {NotImplemented}")


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        match spec.split("|"):
            case [""]:
                return f"{self.cents / 100:.2f}"
            case [unit]:
                return f"{unit}{self.cents / 100:.2f}"
            case [unit, inner]:
                return format(f"{self:{unit}}", inner)

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


m = Money(1999)
print(f"{m} {m:$} {m:EUR |>12} {m!s} {m!r:>6} {m=} {m=:$} {m=!s}")
try:
    print(f"{name:d}")
except ValueError as error:
    print(error)
try:
    print(f"{m:{width}|{'bad spec'}}")
except ValueError as error:
    print(error)
print(f"{','.join(f'{k}={v}' for k, v in {'a': 1, 'b': 2}.items())}", f'{"".join(["x", "y"])}')
print(f"{1 if True else 2:>{3 if False else 4}}", f"{3 != 4}", f"{3 == 3!r}", f"{not 1}", f"{4 >= 3}")
