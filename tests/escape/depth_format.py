# tries: a format text at every depth of the stack
# class: depth
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


seen = []


def deep(n):
    try:
        "{0.gi_frame.nothing}".format((x for x in ()))
    except AttributeError as error:
        seen.append(error)
    return deep(n + 1)


try:
    deep(0)
except RecursionError:
    pass
use(pick(seen[0].obj))
