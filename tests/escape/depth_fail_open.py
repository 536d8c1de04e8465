# tries: a guard that has no stack left must say no
# class: depth
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


def deep(n):
    try:
        return deep(n + 1)
    except RecursionError:
        return (x for x in ()).gi_frame


use(pick(deep(0)))
