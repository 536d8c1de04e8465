# tries: what sys.exit is given is printed when the program is over
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


import sys


class Code:
    def __str__(self):
        use(pick((x for x in ()).gi_frame))
        return "over"


sys.exit(Code())
