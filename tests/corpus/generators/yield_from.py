"""Delegation: values in both directions, exceptions through, results out."""


def inner(name):
    got = []
    try:
        while True:
            value = yield f"{name}{len(got)}"
            if value is None:
                break
            got.append(value)
    except ZeroDivisionError as error:
        got.append(f"zero:{error}")
        yield "recovered"
    finally:
        got.append("end")
    return got


def outer():
    first = yield from inner("a")
    print("first:", first)
    second = yield from inner("b")
    rest = yield from [1, 2]
    return first + second + [rest]


o = outer()
print(next(o), o.send("x"), o.send("y"), o.send(None), o.send("z"), o.throw(ZeroDivisionError("!")))
print(next(o), next(o))
try:
    next(o)
except StopIteration as stop:
    print(stop.value)


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    def depth_first(self, depth=0):
        yield depth, self.value
        for side in self.left, self.right:
            if side is not None:
                yield from side.depth_first(depth + 1)
        return depth


t = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6, None, Tree(7)))
print(list(t), list(t.depth_first()))


class Sendless:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("result of the iterator")
        return self.n


def delegate_to(thing):
    result = yield from thing
    print("delegate got", result)


print(list(delegate_to(Sendless())))
d = delegate_to(Sendless())
next(d)
try:
    d.send("value")
except AttributeError as error:
    print(error)


def closes():
    try:
        yield from inner("c")
    except GeneratorExit:
        print("outer closes too")
        raise


k = closes()
next(k)
k.close()
try:
    list(delegate_to(5))
except TypeError as error:
    print(error)


def countdown(n):
    if n > 0:
        yield n
        return (yield from countdown(n - 1)) + n
    return 0


def total():
    print("sum", (yield from countdown(5)))


print(*total())
print([*(lambda: (yield from (yield from ((yield "ab") or "cd"))))()] if False else list("skip"))
