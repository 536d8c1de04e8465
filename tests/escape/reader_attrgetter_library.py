# tries: attrgetter consumed in a library's frame
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


import collections
import operator

seen = collections.Counter(map(operator.attrgetter("gi_frame"),
                               [(x for x in ())]))
use(pick(list(seen)[0]))
