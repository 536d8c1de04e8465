"""Late binding, default capture, loops making functions, deletion, rebinding by exec."""
import functools

handlers = {}
for name, factor in [("double", 2), ("triple", 3)]:
    handlers[name] = lambda x: x * factor
    handlers[name + "_early"] = lambda x, factor=factor: x * factor
    handlers[name + "_partial"] = functools.partial(lambda f, x: x * f, factor)
    def named(x):
        return name, x * factor
    handlers[name + "_def"] = named
print({k: h(10) for k, h in handlers.items()})
factor = 100
print(handlers["double"](1), handlers["double_early"](1))
del factor
try:
    handlers["double"](1)
except NameError as error:
    print(error)


def make():
    made = []
    for i in range(3):
        def show():
            return i
        made.append(show)
        if i == 1:
            i = "changed"
    return [f() for f in made]


print(make())


def uses_later():
    return helper() + constant


def helper():
    return "helper "


constant = "constant"
print(uses_later())
constant = "rebound"
print(uses_later())
helper = lambda: "lambda "
print(uses_later())
exec("constant = 'by exec'")
print(uses_later())


def counter_pair():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    def get():
        return n
    return up, get


up, get = counter_pair()
up(); up()
print(get(), counter_pair()[1]())


class Late:
    def __init__(self):
        self.callbacks = [lambda: self.value, lambda: self.__class__.__name__]
        self.value = "set after"

    def run(self):
        return [c() for c in self.callbacks]


l = Late()
print(l.run())
l.value = "changed"
print(l.run())
squares = (x * x for x in items) if "items" in globals() else None
items = [1, 2, 3]
lazy = (x * y for x in items for y in items2)
items = [9]
items2 = [10]
print(squares, list(lazy))


def shadow(print=print, len=lambda x: "own len"):
    print(len([1]), end=" ")
    return len


print(shadow()("x"), len("real"))
try:
    def broken():
        print(value)
        value = 1
    broken()
except UnboundLocalError as error:
    print(error)
if True:
    branch = "module scope is not a block"
for leaked in range(3):
    inside = leaked
print(branch, leaked, inside)
with_handler = None
try:
    1 / 0
except ZeroDivisionError as e:
    with_handler = str(e)
print("e" in globals(), with_handler)
