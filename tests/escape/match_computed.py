# tries: __match_args__ computed and set later
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


class P(abc.ABC):
    pass


setattr(P, "__match_" "args__", ("gi" "_frame",))
x = (x for x in ())
P.register(type(x))
match x:
    case P(frame):
        use(pick(frame))
