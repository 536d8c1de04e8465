# tries: a tuple of bases that shows none to Python code
# class: classes
# stops: 3
# rests: what a class holds or derives from is data until it is made
import dataclasses
import math


class Bases(tuple):
    def __iter__(self):
        return iter(())


C = dataclasses.make_dataclass("C", [], bases=Bases([type(math)]), init=False)
if isinstance(C("x"), type(math)):
    print("REACHED")
