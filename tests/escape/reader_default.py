# tries: getattr with something to fall back to
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


use(pick(getattr((x for x in ()), "gi_frame", None)))
