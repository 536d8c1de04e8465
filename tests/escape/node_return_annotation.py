# tries: an attribute in the annotation of a result
# class: gadgets
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


def f() -> seen.append(json.JSONEncoder.default.__globals__):
    return None


use(dig(seen[0]))
