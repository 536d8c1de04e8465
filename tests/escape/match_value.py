# tries: a dotted value pattern reads without a call
# class: patterns
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


class Catch:
    def __eq__(self, other):
        use(dig(other))
        return True


match Catch():
    case json.dumps.__globals__:
        pass
