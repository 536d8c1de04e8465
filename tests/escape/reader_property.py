# tries: a property whose function is a reader in C
# class: reader
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import operator


class C:
    pass


class E(Exception):
    trace = property(operator.attrgetter("__traceback__.tb_frame"))


try:
    raise E
except E as error:
    use(pick(error.trace))
