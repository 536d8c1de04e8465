# tries: an attribute in the default of a parameter
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
    yield


def f(x=g().gi_frame):
    return x


use(pick(f()))
