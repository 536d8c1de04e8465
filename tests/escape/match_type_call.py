# tries: type() makes a class with __match_args__
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

P = abc.ABCMeta("P", (), {"__match_args__": ("gi_frame",)})
x = (x for x in ())
P.register(type(x))
match x:
    case P(frame):
        use(pick(frame))
