"""Every in-place operator, on classes that have it, lack it or refuse it."""
import operator


class Vec:
    def __init__(self, *parts):
        self.parts = list(parts)

    def __repr__(self):
        return f"Vec{tuple(self.parts)}"

    def __iadd__(self, other):
        self.parts = [a + b for a, b in zip(self.parts, other.parts)]
        return self

    def __sub__(self, other):
        return Vec(*(a - b for a, b in zip(self.parts, other.parts)))

    def __imatmul__(self, other):
        return sum(a * b for a, b in zip(self.parts, other.parts))

    def __imul__(self, factor):
        if not isinstance(factor, (int, float)):
            return NotImplemented
        self.parts[:] = [p * factor for p in self.parts]
        return self

    def __rpow__(self, base):
        return Vec(*(base ** p for p in self.parts))

    def __ior__(self, other):
        return f"{self!r} | {other}"


v = same = Vec(1, 2, 3)
v += Vec(10, 20, 30)
print(v, v is same)
v -= Vec(1, 1, 1)
print(v, v is same, same)
same *= 2
print(same)
dot = Vec(1, 2)
dot @= Vec(3, 4)
print(dot)
power = 2
power **= Vec(1, 2, 3)
print(power)
w = Vec(1)
w |= "x"
print(w)
for bad in ("v *= 'a'", "v /= 2", "v <<= 1", "w += 1", "v @= 3"):
    try:
        exec(bad)
    except (TypeError, AttributeError) as error:
        print(bad, "->", type(error).__name__, error)

t = ([1], 2)
try:
    t[0] += [5]
except TypeError as error:
    print(error, t)
s = frozenset("ab")
keep = s
s |= {"c"}
print(sorted(s), sorted(keep))
m = {1, 2, 3, 4}
alias = m
m &= {2, 3, 9}
m ^= {3, 5}
m -= {2}
print(m, alias is m)
d = {"a": 1}
d |= [("b", 2)]
d |= {"a": 0}
print(d)
n = 7
n += n * 2; n -= 1; n *= n; n //= 7; n %= 11; n **= 2; n <<= 3; n >>= 1; n |= 1; n &= ~2; n ^= 5
print(n)
print(operator.iadd([1], [2]), operator.imul("ab", 3), operator.ior({1}, {2}))
text = "a"
text += "b"; text *= 3; text %= ()
print(text)
