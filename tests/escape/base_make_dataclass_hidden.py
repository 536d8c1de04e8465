# tries: a tuple of bases that shows none to Python code
# class: classes
# stops: 2 3
import dataclasses
import math


class Bases(tuple):
    def __iter__(self):
        return iter(())


C = dataclasses.make_dataclass("C", [], bases=Bases([type(math)]), init=False)
if isinstance(C("x"), type(math)):
    print("REACHED")
