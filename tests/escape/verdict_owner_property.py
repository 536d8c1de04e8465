# tries: a property that takes itself away while it is read
# class: verdict
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
    @property
    def __traceback__(self):
        del E.__traceback__
        return self.__traceback__


try:
    raise E
except E as error:
    use(pick(error.__traceback__.tb_frame))
