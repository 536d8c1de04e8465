# tries: a metaclass answers for __match_args__
# class: patterns
# stops: 2 3 4
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
    def __getattr__(cls, name):
        if name == "__match_args__":
            return ("gi_frame",)
        raise AttributeError(name)


class P(metaclass=M):
    pass


x = (x for x in ())
P.register(type(x))
match x:
    case P(frame):
        use(pick(frame))
