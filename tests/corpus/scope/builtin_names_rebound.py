"""Programs rebind built-ins' names without a second thought."""
list = [3, 1, 2]
sum = 0
for max in list:
    sum += max
print(sum, max, list)
str = "text"
dict = {"id": 1, "type": "x"}
id, type = dict.values()
print(str, id, type)


def average(set, len=None, *, min=0, **filter):
    len = 0
    total = min
    for int in set:
        total += int
        len += 1
    hash = total / len
    return round(hash, 2), sorted(filter)


print(average([1, 2, 4], map=1, zip=2))


class Container:
    list = "class list"
    print = None

    def len(self):
        return "own len"

    def range(self, iter=3):
        return [iter] * iter

    def property(self):
        return "not a property"

    property = property(property)


c = Container()
print(c.list, c.len(), c.range(), c.property, Container.print)


def range(*args):
    return ["my", "range", *args]


for x in range(1, 2):
    print(x, end=" ")
print()


def tricky():
    def getattr(o, n):
        return f"own getattr {n}"
    abs = lambda v: f"abs {v}"
    any = [abs(i) for i in (1, -2)]
    with_ = [iter for iter in "ab"]
    return getattr(1, "real"), any, with_


print(tricky())
try:
    input = int("7")
    open = input + 1
    bool = not open
except ValueError:
    pass
print(input, open, bool)
from math import pow as pow, floor as round
print(pow(2, 3), round(2.9))
object = {"next": next, "vars": 1}
print(object["next"](iter([5])), [object for object in "xyz"][-1])
match {"k": 5}:
    case {"k": tuple}:
        print("captured", tuple)
try:
    raise Exception("boo")
except Exception as bytes:
    print(bytes)
del list, sum, max, str, range
print(list(range(2)), sum([1, 2]), str(max(1, 2)))
global_names = [n for n in ("id", "type", "dict", "input") if n in globals()]
print(global_names)
Exception = ValueError
try:
    raise Exception("now a ValueError")
except ValueError as e:
    print(repr(e))
True_ = (print := lambda *a: None)("silenced")
del print
print("back", True_)
