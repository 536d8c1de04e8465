# tries: the function that a library's decorator keeps
# class: globals
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(space):
    print("REACHED")
    builtins = space["__builtins__"]
    return builtins["open"] if type(builtins) is dict else getattr(builtins, "open")


import typing

inner = typing.Optional.__getitem__.__func__.__wrapped__
use(dig(inner.__globals__))
