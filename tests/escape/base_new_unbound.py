# tries: the constructor of classes, called for a subclass
# class: classes
# stops: 3
# rests: what a class holds or derives from is data until it is made
import math


class Meta(type):
    pass


C = type.__new__(Meta, "C", (type(math),), {})
if isinstance(C("x"), type(math)):
    print("REACHED")
