# tries: the inner field of a format spec
# class: formatting
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


class C:
    def __format__(self, spec):
        return spec


try:
    "{0:{1.gi_frame.nothing}}".format(C(), (x for x in ()))
except AttributeError as error:
    use(pick(error.obj))
