# tries: an enumeration with a mixed-in type that no class may have
# class: classes
# stops: 3
# rests: what a class holds or derives from is data until it is made
import enum
import math

E = enum.Enum("E", {"A": ("x",)}, type=type(math))
if isinstance(E.A, type(math)):
    print("REACHED")
