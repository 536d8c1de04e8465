# tries: a library's context manager hands the traceback on
# class: frames
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import contextlib

seen = []
with contextlib.ExitStack() as stack:
    stack.push(lambda *details: seen.append(details) or True)
    1 / 0
use(pick(seen[0][2].tb_frame))
