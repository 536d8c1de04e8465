# tries: a named tuple's own methods are the library's
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


import collections

P = collections.namedtuple("P", "x")
use(dig(P._make.__func__.__globals__))
