# tries: an attribute in what a generator yields and is sent
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


def g():
    x = yield
    yield x.gi_frame


x = g()
next(x)
use(pick(x.send((y for y in ()))))
