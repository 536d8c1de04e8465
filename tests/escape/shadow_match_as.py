# tries: a pattern bound to the name of a guard
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


match (lambda o, n: o):
    case object() as _read_:
        use(pick((x for x in ()).gi_frame))
