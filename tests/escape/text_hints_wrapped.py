# tries: get_type_hints looks behind __wrapped__ for variables
# class: text
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


class F:
    __wrapped__ = json.JSONEncoder.default
    __annotations__ = {"x": "dig(globals())"}


f = F()
found = typing.get_type_hints(f, localns={"dig": dig})
use(found["x"])
