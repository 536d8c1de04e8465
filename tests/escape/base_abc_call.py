# tries: a library's metaclass with a base that no class may have
# stops: 3
import abc
import math

C = abc.ABCMeta("C", (type(math),), {})
if isinstance(C("x"), type(math)):
    print("REACHED")
