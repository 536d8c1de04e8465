"""What only the running program shows: refusals look as Python's own errors."""


def f():
    return 1


name = "__glo" + "bals__"
print(hasattr(f, name), getattr(f, name, "nothing"))
try:
    print("{0.__globals__}".format(f))
except AttributeError as error:
    print(type(error).__name__)
try:
    x = "a" * 10 ** 11
except MemoryError:
    print("MemoryError")
