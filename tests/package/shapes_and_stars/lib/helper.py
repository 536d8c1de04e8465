"""A helper."""
import math
from shapes import area
_hidden = 1
VALUE = 42
def twice(x):
    return x * 2
class Thing:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"Thing({self.n})"
def fail():
    return 1 / 0
