# tries: cached_property calls a reader in its own frame
# class: lazy
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import functools
import operator


class E(Exception):
    trace = functools.cached_property(operator.attrgetter("__traceback__.tb_frame"))


try:
    raise E
except E as error:
    use(pick(error.trace))
