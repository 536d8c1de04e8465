# tries: a generator's frame by computed name
# class: frames
# stops: 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


use(pick(getattr((x for x in ()), "gi" "_frame")))
