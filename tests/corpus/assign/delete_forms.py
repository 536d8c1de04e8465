"""del of names, items, slices, attributes and nested targets."""


class Registry:
    created = 0

    def __init__(self, **entries):
        Registry.created += 1
        self.__dict__.update(entries)

    def __delattr__(self, name):
        print("forget", name)
        super().__delattr__(name)

    def __len__(self):
        return len(vars(self))


reg = Registry(a=1, b=2, c=3, d=[1, 2, 3])
del reg.a, (reg.b, [reg.c])
print(len(reg), vars(reg))
del reg.d[0], reg.d[-1:]
print(reg.d)

numbers = list(range(20))
del numbers[::2]
print(numbers)
del numbers[2:4], numbers[-1]
print(numbers)
del numbers[:]
print(numbers, bool(numbers))

data = {"x": {"y": {"z": 1}}, "list": [[0, 1], [2, 3]]}
del data["x"]["y"]["z"], data["list"][0][1]
print(data)
try:
    del data["nothing"]
except KeyError as missing:
    print("no", missing)
try:
    del reg.unknown
except AttributeError as error:
    print("cannot:", error)


def local_life():
    value = 10
    del value
    try:
        return value
    except UnboundLocalError as error:
        return str(error)
    finally:
        value = "again"
        del value


print(local_life())
temporary = 5
del temporary
try:
    print(temporary)
except NameError as error:
    print(error)
    try:
        del temporary
    except NameError as inner:
        print("twice:", inner)


class Counted:
    alive = 0

    def __init__(self, tag):
        self.tag = tag
        Counted.alive += 1

    def __del__(self):
        Counted.alive -= 1
        print("gone", self.tag)


one, two = Counted("one"), Counted("two")
del one
print(Counted.alive)
del (two)
print(Counted.alive)
del Registry.created
print(hasattr(Registry, "created"))
for e in []:
    pass
else:
    print("e" in globals())
