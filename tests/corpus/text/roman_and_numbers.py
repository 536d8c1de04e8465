"""Numbers in words, roman numerals, bases, and parsing them back."""
import math
from functools import reduce

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = [None, None, *"twenty thirty forty fifty sixty seventy eighty ninety".split()]
ROMAN = {"M": 1000, "CM": 900, "D": 500, "CD": 400, "C": 100, "XC": 90, "L": 50, "XL": 40, "X": 10, "IX": 9, "V": 5, "IV": 4, "I": 1}


def words(n):
    match n:
        case n if n < 0:
            return "minus " + words(-n)
        case n if n < 20:
            return ONES[n]
        case n if n < 100:
            ten, one = divmod(n, 10)
            return TENS[ten] + (f"-{ONES[one]}" if one else "")
        case n if n < 1000:
            hundred, rest = divmod(n, 100)
            return f"{ONES[hundred]} hundred" + (f" and {words(rest)}" if rest else "")
        case _:
            for power, name in ((9, "billion"), (6, "million"), (3, "thousand")):
                if n >= (unit := 10 ** power):
                    high, low = divmod(n, unit)
                    return f"{words(high)} {name}" + (f"{', ' if low >= 100 else ' and '}{words(low)}" if low else "")


def roman(n):
    out = []
    for symbol, value in ROMAN.items():
        count, n = divmod(n, value)
        out += [symbol] * count
    return "".join(out)


def unroman(text):
    values = [ROMAN[c] for c in text]
    return sum(-v if any(w > v for w in values[i + 1:i + 2]) else v for i, v in enumerate(values))


def to_base(n, base, digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    if n < 0:
        return "-" + to_base(-n, base)
    return (to_base(n // base, base) if n >= base else "") + digits[n % base]


for n in (0, 7, 13, 40, 99, 100, 342, 1000, 1066, 12345, 1000001, -15, 2 * 10 ** 9):
    print(f"{n:>12,} {words(n)}")
for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999):
    assert unroman(roman(n)) == n
    print(roman(n), end=" ")
print()
print([to_base(255, b) for b in (2, 8, 16, 36)], to_base(-10, 3), int("zz", 36), [int(to_base(n, 7), 7) for n in (5, 48, 49)])
print(bin(10), oct(64), hex(255), f"{10:b}", f"{3.0:.10g}", 0b1010, 0o17, 0xFF, 1_000_000, 1e3, .5, 5., 1e-5, 3j, 0xdead_beef)
print(int("  42\n"), int("-0b101", 0), float("1e-3"), float("inf"), float("-infinity"), complex("1+2j"), int(3.99), int(-3.99))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5))
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, divmod(-7, 3), 7.5 // 2, -7.5 % 2, 2 ** -1, 2 ** 100, pow(3, -1, 7), (-8) ** (1 / 3))
print(0.1 + 0.2, 1e16 + 1, 1 / 3, 1e100, 123456789.123456789, 5e-324, -0.0, 1e22, 1e21, float(10 ** 15), 2.0 ** 53)
print((255).bit_length(), (12).bit_count(), (3.5).as_integer_ratio(), (0.1).hex(), float.fromhex("0x1.8p1"), (2.0).is_integer())
print(reduce(math.gcd, [12, 18, 30]), math.lcm(4, 6, 10), math.isqrt(99), math.comb(10, 3), math.perm(5, 2), math.prod(range(1, 8)))
for bad in ("int('x')", "int('1_')", "float('1.2.3')", "int('10', 1)", "10 ** 400 * 1.0", "1 % 0", "int(float('nan'))", "2.0 ** 5000", "0 ** -1"):
    try:
        print(bad, eval(bad))
    except (ValueError, OverflowError, ZeroDivisionError) as error:
        print(bad, type(error).__name__, error)
