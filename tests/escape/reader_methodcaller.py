# tries: operator.methodcaller calls what a text names
# class: reader
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import operator

frame = operator.methodcaller("__getattribute__", "gi_frame")(x for x in ())
use(pick(frame))
