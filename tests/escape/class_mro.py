# tries: a metaclass that hides bases from the MRO
# class: classes
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


class M(type):
    def mro(cls):
        return [cls, object]


class C(metaclass=M):
    frame = (x for x in ()).gi_frame


use(pick(C.frame))
