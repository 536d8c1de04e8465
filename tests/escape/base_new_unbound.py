# tries: the constructor of classes, called for a subclass
# stops: 3
import math


class Meta(type):
    pass


C = type.__new__(Meta, "C", (type(math),), {})
if isinstance(C("x"), type(math)):
    print("REACHED")
