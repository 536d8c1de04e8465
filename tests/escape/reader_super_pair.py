# tries: super with two arguments answers from above
# class: reader
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


class E(Exception):
    pass


try:
    raise E
except E as error:
    use(pick(super(E, error).__getattribute__("__traceback__").tb_frame))
