# What a star import of a facade binds is known, and is no range.
from bisect import *
for i in range(3):
    print(i)
