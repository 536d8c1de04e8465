# tries: depth getattr: the same through getattr at every depth
# class: depth
# stops: 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


found = []


def deep(n):
    try:
        found.append(getattr((x for x in ()), "gi_frame"))
    except AttributeError:
        pass
    return deep(n + 1)


try:
    deep(0)
except RecursionError:
    pass
use(pick(found[0]))
