# tries: a class pattern reads the attribute that it names
# class: patterns
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


match (x for x in ()):
    case object(gi_frame=frame):
        use(pick(frame))
