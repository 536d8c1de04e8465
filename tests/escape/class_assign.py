# tries: an object that changes its class
# class: verdict
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


class A:
    pass


class B:
    def reach(self):
        return (x for x in ()).gi_frame


a = A()
a.__class__ = B
use(pick(a.reach()))
