# tries: a name that is equal to what the guard likes
# class: names
# stops: 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


class S(str):
    def __eq__(self, other):
        return other == "real" or str.__eq__(self, other)

    def __hash__(self):
        return hash("gi_frame")


use(pick(getattr((x for x in ()), S("gi_frame"))))
