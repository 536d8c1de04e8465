# tries: a generic class with a base that no class may have
# class: classes
# stops: 3
# rests: what a class holds or derives from is data until it is made
import math
import typing


class C(typing.Generic[typing.TypeVar("T")], type(math)):
    pass


if isinstance(C("x"), type(math)):
    print("REACHED")
