# tries: a slot with a name of the interpreter's
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


class C:
    __slots__ = ("gi_frame",)


class D(C):
    pass


C.gi_frame.__set__(D(), 1)
use(pick((x for x in ()).gi_frame))
