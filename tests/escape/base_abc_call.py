# tries: a library's metaclass with a base that no class may have
# class: classes
# stops: 3
# rests: what a class holds or derives from is data until it is made
import abc
import math

C = abc.ABCMeta("C", (type(math),), {})
if isinstance(C("x"), type(math)):
    print("REACHED")
