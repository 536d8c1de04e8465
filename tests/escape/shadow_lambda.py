# tries: a lambda's parameter called like a guard
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


use(pick((lambda x, _read_: x.gi_frame)((x for x in ()), lambda o, n: o)))
