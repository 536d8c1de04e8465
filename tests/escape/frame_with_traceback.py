# tries: a traceback is put on another exception
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


import json


class E(Exception):
    def with_traceback(self, trace):
        use(pick(trace.tb_frame))
        return self


def g():
    yield


x = g()
next(x)
try:
    1 / 0
except ZeroDivisionError as error:
    E.with_traceback(E(), error.__traceback__)
