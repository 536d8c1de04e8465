# tries: a trace function is handed frames
# class: frames
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import sys


def trace(frame, event, arg):
    use(pick(frame))


def f():
    return None


sys.settrace(trace)
f()
