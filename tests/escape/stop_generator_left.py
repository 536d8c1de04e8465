# tries: a generator that is dropped when the program is over
# class: stop
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
    try:
        yield
    finally:
        use(pick((n for n in ()).gi_frame))


x = g()
next(x)
