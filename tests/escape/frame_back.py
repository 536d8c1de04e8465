# tries: a running generator's frame leads to its caller
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


def g():
    yield x.gi_frame.f_back


x = g()
use(pick(next(x)))
