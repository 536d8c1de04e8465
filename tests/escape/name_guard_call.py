# tries: a guard called with another name than it guards
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


class Box:
    pass


box = _read_((x for x in ()), "send")
use(pick(box.gi_frame))
