# tries: an item whose method is a reader in C
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


class F(Exception):
    __getitem__ = Exception.__getattribute__


try:
    raise F
except F as error:
    use(pick(error["__traceback__"].tb_frame))
