# tries: super().__getattribute__ of an exception
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
    def look(self):
        return super().__getattribute__("__traceback__")


try:
    raise E
except E as error:
    use(pick(error.look().tb_frame))
