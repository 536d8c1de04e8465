# tries: locals that answer each name as they like
# class: text
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


class Space(dict):
    def __missing__(self, name):
        if name == "_read_":
            return lambda o, n: o
        raise KeyError(name)


use(pick(eval("(x for x in ()).gi_frame", {}, Space())))
