"""Equality, ordering and hashes: dict keys, sets, sorting, NotImplemented, None."""
from functools import total_ordering, cmp_to_key


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) if p.isdigit() else p for p in text.split("."))

    def __eq__(self, other):
        if isinstance(other, str):
            other = Version(other)
        return self.parts == other.parts if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        if not isinstance(other, (Version, str)):
            return NotImplemented
        other = Version(other) if isinstance(other, str) else other
        key = lambda v: [(0, p, "") if isinstance(p, int) else (-1, 0, p) for p in v.parts]
        return key(self) < key(other)

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return ".".join(map(str, self.parts))


class Half:
    def __init__(self, v): self.v = v
    def __eq__(self, other): return "truthy, not bool" if self.v == getattr(other, "v", other) else ""
    def __repr__(self): return f"H{self.v}"


class Chatty:
    def __init__(self, name, answer=NotImplemented):
        self.name, self.answer = name, answer

    def __eq__(self, other):
        print(f"{self.name} == {getattr(other, 'name', other)}")
        return self.answer

    def __lt__(self, other):
        print(f"{self.name} < {getattr(other, 'name', other)}")
        return self.answer

    def __gt__(self, other):
        print(f"{self.name} > {getattr(other, 'name', other)}")
        return self.answer

    __hash__ = object.__hash__


class SubChatty(Chatty):
    pass


vs = [Version(v) for v in ("1.10", "1.2", "1.2.0", "1.2.rc", "0.9", "1.2")]
print(sorted(vs), max(vs), vs[1] == vs[5], vs[1] == "1.2", vs[0] > "1.9", vs[1] <= vs[5], len(set(vs)), {vs[1]: "x"}[Version("1.2")])
print(Version("1") == 5, Version("1") != 5)
try:
    Version("1") < 5
except TypeError as error:
    print(error)
h = Half(1)
print(h == 1, h == 2, h != 1, [h] == [1], h in [1], [1, h].index(Half(1)), (h == 1) is True)
try:
    {h}
except TypeError as error:
    print(error)
a, b, s = Chatty("a"), Chatty("b"), SubChatty("sub")
print(a == b)
print(a == s, a != 5)
try:
    a < b
except TypeError as error:
    print(error)
try:
    a < s
except TypeError as error:
    print(error)
yes = Chatty("yes", True)
print(yes == 1, 1 == yes, [yes] == [0], yes in [5], 5 < yes)
same = Chatty("same")
print(same in [same], [same].count(same), [same] == [same], same == same)
print(sorted("banana", key=cmp_to_key(lambda x, y: (x < y) - (x > y))), sorted([3, True, 2.5, False]), sorted([(1, "b"), (1, "a")], reverse=True))
nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan], {nan: 1}.get(nan), 1 == 1.0 == True, {1: "a", 1.0: "b", True: "c"}, hash(1) == hash(1.0) == hash(True))
print((1, 2) < (1, 2, 0), [1, 2] < [1, 3], "a" < "b", {1} < {1, 2}, {1, 2} <= {1, 2}, {1} < {2}, (1, "a") == (1.0, "a"), None == None, [] == ())
for bad in ("1 < 'a'", "[] < ()", "None < None", "{} < {}", "1j < 2j", "hash([])", "{{}}", "sorted([1, 'a'])", "max([])", "(1, []) < (1, {})", "hash((1, []))"):
    try:
        eval(bad)
    except (TypeError, ValueError) as error:
        print(f"{bad:18} {error}")
print(hash("x") == hash("x"), hash((1, 2)) == hash((1, 2)), hash(frozenset("ab")) == hash(frozenset("ba")), isinstance(hash(object()), int), hash(-1), hash(2 ** 61 - 1), hash(0.5))
