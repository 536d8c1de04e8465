# tries: the frame of an inner generator
# class: frames
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


def inner():
    yield 1


def outer():
    yield from inner()


x = outer()
next(x)
use(pick(x.gi_yieldfrom.gi_frame))
