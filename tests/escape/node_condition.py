# tries: an attribute in the condition of a comprehension
# class: gadgets
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


def g():
    yield


seen = []
[x for x in [g()] if seen.append(x.gi_frame)]
use(pick(seen[0]))
