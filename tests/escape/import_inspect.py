# tries: import of inspect
# class: import
# stops: 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import inspect

opener = pick(inspect.currentframe())
use(lambda path: opener(path))
