# tries: random.choice asks a sequence that reads
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


import functools
import operator
import random


frames = map(operator.attrgetter("gi_frame"), [(x for x in ())])


class Frames:
    __len__ = [0].__len__
    __getitem__ = functools.partial(next, frames)


use(pick(random.choice(Frames())))
