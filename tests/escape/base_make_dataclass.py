# tries: make_dataclass with a base that no class may have
# class: classes
# stops: 3
# rests: what a class holds or derives from is data until it is made
import dataclasses
import math

C = dataclasses.make_dataclass("C", [], bases=(type(math),), init=False)
if isinstance(C("x"), type(math)):
    print("REACHED")
