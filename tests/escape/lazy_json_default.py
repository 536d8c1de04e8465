# tries: json calls a reader for what it does not know
# class: lazy
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import json
import operator

try:
    json.dumps((x for x in ()), default=operator.attrgetter("gi_frame"), indent=1)
except AttributeError as error:
    use(pick(error.obj))
