# tries: a hook runs inside a look-up by name
# class: hooks
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


class S(str):
    def __hash__(self):
        seen.append((x for x in ()).gi_frame)
        return hash("x")

    def __eq__(self, other):
        return True


seen = []
{}.get(S("x"))
use(pick(seen[0]))
