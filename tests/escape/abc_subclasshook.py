# tries: a class decides what its subclasses are
# class: classes
# stops: 1 2 3
import abc


class C(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        print("REACHED")
        return True


isinstance(1, C)
