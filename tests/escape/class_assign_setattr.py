# tries: class assign setattr: the same by object.__setattr__ in a library's frame
# class: lazy
# stops: 2 3
import collections


class A:
    pass


class B:
    pass


a = A()
collections.Counter(map(object.__setattr__, [a], ["__class__"], [B]))
if type(a) is B:
    print("REACHED")
