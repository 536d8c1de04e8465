# tries: a metaclass that is no class
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


class Space(dict):
    pass


class Maker:
    def __prepare__(self, name, bases):
        return Space()

    def __call__(self, name, bases, space):
        return space["frame"]


class C(metaclass=Maker()):
    frame = (x for x in ()).gi_frame


use(pick(C))
