# tries: abc subclasshook later: the same for a class that gets its hook later
# class: classes
# stops: 3
# rests: what a class holds or derives from is data until it is made
import abc


def hook(cls, other):
    print("REACHED")
    return True


class C(abc.ABC):
    pass


setattr(C, "__subclass" + "hook__", classmethod(hook))
isinstance(1, C)
