# tries: a library's table of modules, through an exported object
# class: shared
# stops: 2 3
import re

re._cache[("x", "x", 0)] = None
print("REACHED")
