# tries: a class that answers every read, the guards' included
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


class C:
    def __getattribute__(self, name):
        return (x for x in ()).gi_frame


use(pick(C().anything))
