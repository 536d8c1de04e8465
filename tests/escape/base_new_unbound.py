# tries: the constructor of classes, called for a subclass
# class: classes
# stops: 2 3
import math


class Meta(type):
    pass


C = type.__new__(Meta, "C", (type(math),), {})
if isinstance(C("x"), type(math)):
    print("REACHED")
