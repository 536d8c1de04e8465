# tries: traceback.walk_stack hands out frames
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


import traceback


def f(n):
    return f(n - 1) if n else list(traceback.walk_stack(None))


use(pick(f(9)[-1][0]))
