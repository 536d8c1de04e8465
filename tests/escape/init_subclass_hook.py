# tries: a hook of the class statement sees a library's class
# class: classes
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

seen = []


class C(json.JSONEncoder):
    def __init_subclass__(cls, **kwargs):
        seen.append(cls.__mro__[2].__init__.__globals__)


class D(C):
    pass


use(dig(seen[0]))
