# tries: a library object's own fields hold its functions
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


import contextlib


@contextlib.contextmanager
def manager():
    yield


use(dig(vars(type(manager()))["__enter__"].__globals__))
