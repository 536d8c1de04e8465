# tries: base enum class: the same with a class statement
# class: classes
# stops: 3
# rests: what a class holds or derives from is data until it is made
import enum
import math


class E(type(math), enum.Enum):
    A = "x"


if isinstance(E.A, type(math)):
    print("REACHED")
