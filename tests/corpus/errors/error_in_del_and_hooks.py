"""Errors that nobody can catch: in __del__, and what is printed of them."""
import sys


class Resource:
    open_count = 0

    def __init__(self, name, fail=False):
        self.name, self.fail = name, fail
        Resource.open_count += 1

    def __del__(self):
        Resource.open_count -= 1
        if self.fail:
            raise ValueError(f"closing {self.name}")
        print("closed", self.name)

    def __repr__(self):
        return f"Resource({self.name!r})"


def use():
    a, b = Resource("a"), Resource("b", fail=True)
    print(Resource.open_count)
    return a.name + b.name


print(use(), Resource.open_count)
r = Resource("rebound")
r = Resource("second")
del r
items = [Resource(c, fail=c == "y") for c in "xyz"]
print(len(items))
items.clear()
print(Resource.open_count)


class Half:
    def __init__(self, fail):
        if fail:
            raise RuntimeError("half made")
        self.ready = True

    def __del__(self):
        print("half del", hasattr(self, "ready"))


try:
    Half(True)
except RuntimeError as error:
    print(error)
Half(False)


class BadRepr:
    def __repr__(self):
        raise KeyError("no repr")

    def __eq__(self, other):
        raise IndexError("no eq")

    def __hash__(self):
        return 1

    def __len__(self):
        return -1

    def __bool__(self):
        return "yes"

    def __str__(self):
        return 5

    def __index__(self):
        return "x"


b = BadRepr()
for text in ("repr(b)", "[b]", "b in [1]", "len(b)", "bool(b)", "str(b)", "[1][b]", "f'{b}'", "f'{b!r}'", "hash(b)",
             "{b: 1}", "{b, BadRepr()}", "b == 1", "print(b)", "'%s' % b", "range(b)", "hex(b)"):
    try:
        value = eval(text)
        print(text, "->", type(value).__name__)
    except Exception as error:
        print(text, type(error).__name__, error)
keep = Resource("at exit")
sys.stdout.flush()
