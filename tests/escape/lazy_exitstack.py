# tries: an exit stack lets a reader be consumed in its frame
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


import contextlib
import operator

seen = []
with contextlib.ExitStack() as stack:
    stack.callback(seen.extend, map(operator.attrgetter("gi_frame"), [(x for x in ())]))
use(pick(seen[0]))
