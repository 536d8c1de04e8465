# tries: a C reader consumed in a library's frame
# class: lazy
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import collections

seen = collections.Counter(map(object.__getattribute__, [(x for x in ())],
                               ["gi_frame"]))
use(pick(list(seen)[0]))
