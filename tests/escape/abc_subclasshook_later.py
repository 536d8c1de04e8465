# tries: the same for a class that gets its hook later
# stops: 3
import abc


def hook(cls, other):
    print("REACHED")
    return True


class C(abc.ABC):
    pass


setattr(C, "__subclass" + "hook__", classmethod(hook))
isinstance(1, C)
