# tries: a generated printer is wrapped in a function that knows its module
# class: dataclass
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(space):
    print("REACHED")
    builtins = space["__builtins__"]
    return builtins["open"] if type(builtins) is dict else getattr(builtins, "open")


import dataclasses


@dataclasses.dataclass
class C:
    x: int = 0


use(dig(C.__repr__.__globals__))
