# tries: the variable of a comprehension called like a guard
# class: shadowing
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


frames = [(x for x in ()).gi_frame for _read_ in [lambda o, n: o]]
use(pick(frames[0]))
