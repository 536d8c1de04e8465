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


class C(Exception):
    pass


class Box:
    __getattr__ = staticmethod(lambda name: getattr(Box.kept, name))
    kept = (x for x in ())


use(pick(Box().gi_frame))
