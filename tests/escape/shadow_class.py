# tries: a class called like a guard
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


class _read_:
    def __new__(cls, o, n):
        return o


use(pick((x for x in ()).gi_frame))
