# tries: a closing manager hands on the exception that it saw
# class: callbacks
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


class C:
    def close(self):
        import sys
        seen.append(sys.exc_info()[2])


try:
    with contextlib.closing(C()):
        1 / 0
except ZeroDivisionError:
    pass
use(pick(seen[0].tb_frame))
