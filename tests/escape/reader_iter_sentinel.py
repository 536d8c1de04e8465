# tries: iter calls a reader that is bound to its arguments
# class: reader
# stops: 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import functools

use(pick(next(iter(functools.partial(getattr, (x for x in ()), "gi_frame"), None))))
