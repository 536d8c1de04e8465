# A lone CR ends a line for CPython only.
x = 1 # import os
