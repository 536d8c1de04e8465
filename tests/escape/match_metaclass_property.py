# tries: __match_args__ as a property of the metaclass
# class: patterns
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import abc


class M(abc.ABCMeta):
    @property
    def __match_args__(cls):
        return ("gi_frame",)


class P(metaclass=M):
    pass


x = (x for x in ())
P.register(type(x))
match x:
    case P(frame):
        use(pick(frame))
