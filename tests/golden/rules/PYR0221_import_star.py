# A star import binds names that no function can know.
def f():
    from math import *
class C:
    from math import *
