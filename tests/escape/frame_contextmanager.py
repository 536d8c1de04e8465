# tries: the generator inside a library's context manager
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


@contextlib.contextmanager
def m():
    yield


use(pick(m().gen.gi_frame))
