# tries: super tells the object that it stands for
# class: reader
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


class E(json.JSONEncoder):
    def look(self):
        return super().__self__


use(dig(E().look().default.__func__.__globals__))
