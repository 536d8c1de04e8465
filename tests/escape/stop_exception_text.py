# tries: an exception that ends the program is asked for its text
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


class E(Exception):
    def __str__(self):
        use(pick((x for x in ()).gi_frame))
        return "over"


raise E
