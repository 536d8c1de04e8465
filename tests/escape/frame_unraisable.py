# tries: the hook of finalizers' exceptions is handed the traceback
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


import sys


class C:
    def __del__(self):
        1 / 0


sys.unraisablehook = lambda u: use(pick(u.exc_traceback.tb_frame))
C()
