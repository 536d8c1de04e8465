# tries: a guard shadowed through globals()
# class: shadowing
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


globals()["_read_"] = lambda o, n: o
use(pick((x for x in ()).gi_frame))
