# tries: an exception that ends the program reads by a function in C
# class: stop
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

seen = []
box = []


class Last:
    def __del__(self):
        if seen:
            use(pick(seen[0]))


class E(Exception):
    __str__ = staticmethod(
        functools.partial(seen.extend, map(operator.attrgetter("__traceback__.tb_frame"), box)))


last = Last()
try:
    raise E
except E as error:
    box.append(error)
    raise
