# tries: make_dataclass with a base that no class may have
# class: classes
# stops: 2 3
import dataclasses
import math

C = dataclasses.make_dataclass("C", [], bases=(type(math),), init=False)
if isinstance(C("x"), type(math)):
    print("REACHED")
