# tries: an attribute of a class called like a guard
# class: shadowing
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


class C:
    _read_ = staticmethod(lambda o, n: o)
    frame = (x for x in ()).gi_frame


use(pick(C.frame))
