# tries: a slot of the guest's over a name of the library's
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
    __slots__ = ("tb_frame",)


class Late:
    def __del__(self):
        del E.tb_frame


try:
    raise E
except E as error:
    trace = error.__traceback__
    late = Late()
    del late
    use(pick(trace.tb_frame))
