# tries: a descriptor knows its class
# class: reader
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

kind = type(json.dumps).__globals__.__objclass__
use(dig(kind.__globals__.__get__(json.dumps)))
