# tries: an attribute in an annotation
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


seen = {}


def f(x: seen.setdefault("frame", g().gi_frame)):
    return x


use(pick(seen["frame"]))
