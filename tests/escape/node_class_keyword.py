# tries: an attribute in a keyword of a class statement
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


seen = []


class B:
    def __init_subclass__(cls, frame):
        seen.append(frame)


class C(B, frame=g().gi_frame):
    pass


use(pick(seen[0]))
