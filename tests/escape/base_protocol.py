# tries: the metaclass of protocols with a base that no class may have
# class: classes
# stops: 3
# rests: what a class holds or derives from is data until it is made
import math
import typing

C = type(typing.Protocol)("C", (type(math),), {})
if isinstance(C("x"), type(math)):
    print("REACHED")
