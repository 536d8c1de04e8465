# tries: an object that holds the hook which copy asks for
# class: reduce
# stops: 2 3 4
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
    pass


c = C()
vars(c)["__reduce_ex__"] = lambda protocol: (
    getattr, (json.JSONEncoder.default, "__globals__"))
use(dig(copy.copy(c)))
