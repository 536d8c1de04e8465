# tries: abc subclasshook call: the same for a class made by calling ABCMeta
# class: classes
# stops: 3
# rests: what a class holds or derives from is data until it is made
import abc


def hook(cls, other):
    print("REACHED")
    return True


C = abc.ABCMeta("C", (), {"__subclass" + "hook__": classmethod(hook)})
isinstance(1, C)
