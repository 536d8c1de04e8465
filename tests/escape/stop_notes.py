# tries: the notes of the exception that ends the program
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


class Notes(list):
    def __iter__(self):
        use(pick((x for x in ()).gi_frame))
        return iter(())


error = ValueError()
error.__notes__ = Notes(["x"])
for x in error.__notes__:
    pass
raise error
