# tries: the descriptor of a field, called in a library's frame
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


def f():
    return None


seen = collections.UserList(map(type(f).__globals__.__get__, [f]))
use(dig(seen[0]))
