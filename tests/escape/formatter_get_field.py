# tries: string.Formatter looks a field up and returns the object
# class: formatting
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import string

found, first = string.Formatter().get_field("0.gi_frame", ((x for x in ()),), {})
use(pick(found))
