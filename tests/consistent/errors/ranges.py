# Loops over range: all kinds of arguments, and the place in the traceback.
class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        print("index", self.value)
        return self.value


def bounds():
    edge = 2 ** 63
    yield from [(0,), (-3,), (3,), (5, 2), (2, 5), (5, 2, -1), (-5, 5, 4)]
    yield from [(edge - 2, edge - 1), (edge - 1, edge + 1), (edge, edge + 2),
                (-edge, -edge + 2), (-edge - 1, -edge), (edge - 3, edge - 1, 5),
                (-edge, edge - 1, edge - 1), (edge - 1, -edge, -edge),
                (1 - edge, edge - 1, edge - 2)]
    yield from [(True,), (False, True), (Index(2),), (Index(1), 3),
                (1, 10, Index(4))]


for args in bounds():
    if len(args) == 1:
        print([i for i in range(args[0])])
    elif len(args) == 2:
        print([i for i in range(args[0], args[1])])
    else:
        print([i for i in range(args[0], args[1], args[2])])


def zero():
    for i in range(1, 2, 0):
        print(i)


def text():
    return [i for i in range("a")]


def number():
    for i in range(1.5):
        print(i)


for function in zero, text, number:
    try:
        function()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

for i in range(3):
    if i == 1:
        continue
    print(i)
else:
    print("else")

for i in range(
        2,
        "b"):
    print(i)
