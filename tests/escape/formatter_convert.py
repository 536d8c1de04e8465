# tries: formatter convert: the same, by conversion
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
    def convert_field(self, value, conversion):
        seen.append(value)
        return ""


F().vformat("{0.gi_frame!r}", ((x for x in ()),), {})
use(pick(seen[0]))
