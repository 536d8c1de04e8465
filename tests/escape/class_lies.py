# tries: an object that claims another class
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


class C:
    @property
    def __class__(self):
        return type((x for x in ()).gi_frame)


use(pick((x for x in ()).gi_frame) if isinstance(C(), object) else 0)
