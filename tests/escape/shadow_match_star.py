# tries: the rest of a sequence pattern called like a guard
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


match [1, 2]:
    case [_, *_read_]:
        use(pick((x for x in ()).gi_frame))
