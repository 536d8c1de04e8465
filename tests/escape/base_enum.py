# tries: an enumeration with a mixed-in type that no class may have
# stops: 3
import enum
import math

E = enum.Enum("E", {"A": ("x",)}, type=type(math))
if isinstance(E.A, type(math)):
    print("REACHED")
