# tries: the builder of classes is the guest's
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


b = __builtins__
space = b if type(b) is dict else vars(b)
before = space["__build_class__"]
space["__build_class__"] = lambda f, name, *bases: (x for x in ()).gi_frame


class C:
    pass


space["__build_class__"] = before
use(pick(C))
