# tries: an enumeration's own constructor is the library's
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


import enum


class E(enum.Enum):
    a = 1


use(dig(E.__new__.__globals__))
