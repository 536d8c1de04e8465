# tries: the same for a class made by calling ABCMeta
# stops: 3
import abc


def hook(cls, other):
    print("REACHED")
    return True


C = abc.ABCMeta("C", (), {"__subclass" + "hook__": classmethod(hook)})
isinstance(1, C)
