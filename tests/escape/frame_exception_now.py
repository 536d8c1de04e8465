# tries: sys.exception gives the exception that is handled
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

try:
    1 / 0
except ZeroDivisionError:
    use(pick(sys.exception().__traceback__.tb_frame))
