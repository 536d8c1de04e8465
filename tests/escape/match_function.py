# tries: a pattern on a library's method reads its globals
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

match json.JSONEncoder.default:
    case object(__globals__=space):
        use(dig(space))
