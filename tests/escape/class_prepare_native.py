# tries: a metaclass made by a library, whose __prepare__ is a method of a dict
# class: classes
# stops: 2 3
from collections import Counter


def guard(receiver, name):
    print("REACHED")
    return receiver


spaces = {"C": {"_read_": guard}}
hook = {"__prepare__": spaces.get}
try:
    M, = Counter(map(type, ["M"], [(type,)], [hook]))

    class C(metaclass=M):
        running = (x for x in ()).gi_running
except TypeError:
    pass


if hasattr((x for x in ()), "gi_" + "frame"):
    print("REACHED")
