# tries: namedtuple makes __match_args__ of its fields
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
import collections

Fields = collections.namedtuple("Fields", ["gi_frame"])


class P(abc.ABC):
    pass


class Q(Fields, P):
    pass


x = (x for x in ())
P.register(type(x))


class R(abc.ABC):
    __match_args__ = Fields.__match_args__


R.register(type(x))
match x:
    case R(frame):
        use(pick(frame))
