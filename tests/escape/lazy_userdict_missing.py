# tries: a missing key is read as an attribute in a library's frame
# class: lazy
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(space):
    print("REACHED")
    builtins = space["__builtins__"]
    return builtins["open"] if type(builtins) is dict else getattr(builtins, "open")


import collections


class D(collections.UserDict):
    __missing__ = staticmethod(object.__getattribute__)


d = D()
print("REACHED" if d["__class__"] is D and d["__dict__"] is not None else "")
space = d["__init__"].__func__.__globals__
use(dig(space))
