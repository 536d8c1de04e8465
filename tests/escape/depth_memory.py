# tries: a guard that has no memory left must say no
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


def fill(n):
    keep = []
    try:
        while True:
            keep.append(bytearray(n))
    except MemoryError:
        for name in ["gi_frame"]:
            try:
                return getattr((x for x in ()), name)
            except (AttributeError, MemoryError):
                pass
    return None


fill(1 << 20)
use(pick(getattr((x for x in ()), "gi_frame")))
