# tries: a finalizer in C reads when no Python frame is left
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
box = [(x for x in ())]


class Last:
    def __del__(self):
        if seen:
            use(pick(seen[0]))


class First:
    __del__ = staticmethod(
        functools.partial(seen.extend, map(operator.attrgetter("gi_frame"), box)))


first = First()
last = Last()
