"""The % operator in all its conversions, with tuples, mappings and errors."""
from decimal import Decimal
from fractions import Fraction

print("%s %r %a %d %i %u %o %x %X %e %E %f %F %g %G %c %%" % ("s", "r", "ü", 1.9, 2, 3, 8, 255, 255, 1.5, 1.5, 1.5, 1.5, 1e-9, 1e20, "c"))
print("%5d|%-5d|%05d|%+d|% d|%#x|%#o|%.3f|%10.2e|%-10s|%.2s|%c" % (42, 42, 42, 42, 42, 255, 8, 3.14159, 12345.678, "left", "cut", 65))
print("%(name)s is %(age)03d and %(height).1f; %(name)r again %%" % {"name": "Ann", "age": 7, "height": 1.234, "unused": 0})
print("%*d|%-*d|%.*f|%*.*f" % (6, 42, 6, 42, 2, 3.14159, 8, 3, 2.71828))
print("%s" % "single", "%s" % 5, "%s" % [1, 2], "%s" % (("tuple",),), "%s %s" % ("a", ("b",)), "%%" % (), "none" % {})
print("%s" % None, "%d%%" % 50, "%5.1f%%" % 99.55, "%s" % {"k": 1}, "%(k)s" % {"k": (1, 2)})
print(b"%s %d %x %r %a" % (b"bytes", 5, 255, "r", "a"), bytearray(b"%c%c") % (65, b"B"))


class Num:
    def __int__(self):
        return 7

    def __index__(self):
        return 8

    def __float__(self):
        return 9.5

    def __str__(self):
        return "num"

    def __repr__(self):
        return "Num()"


print("%d %x %f %s %r" % ((Num(),) * 5), "%d %s" % (Decimal("3.9"), Fraction(1, 3)))


class Mapping:
    def __getitem__(self, key):
        return key.upper()


print("%(abc)s %(x y)s %()s" % Mapping(), "%(a)s" % {"a": "%(b)s"})
errors = [("%d", "x"), ("%s %s", (1,)), ("%s", (1, 2)), ("%(a)s", (1,)), ("%(a)s", {}), ("%z", 1), ("%", 1), ("%x", 1.5), ("%c", "ab"),
          ("%c", -1), ("%(a", {"a": 1}), ("%*d", ("w", 1)), ("%d", None), ("plain", 1), ("%f", "1.0"), ("%.f", 1.6)]
for template, args in errors:
    try:
        print(f"{template!r} % {args!r} = {template % args}")
    except (TypeError, ValueError, KeyError, OverflowError) as error:
        print(f"{template!r} % {args!r}: {type(error).__name__}: {error}")


class Text(str):
    def __mod__(self, other):
        return f"own mod of {other}"

    def __rmod__(self, other):
        return f"rmod {other}"


print(Text("%s") % 5, "%s" % Text("inner"), 7 % Text("x"))
table = [("item", "qty", "price"), ("tea", 2, 3.5), ("coffee", 10, 12.25)]
print("\n".join("%-8s|%5s|%7s" % table[0] if i == 0 else "%-8s|%5d|%7.2f" % row for i, row in enumerate(table)))
