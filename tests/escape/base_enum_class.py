# tries: the same with a class statement
# stops: 3
import enum
import math


class E(type(math), enum.Enum):
    A = "x"


if isinstance(E.A, type(math)):
    print("REACHED")
