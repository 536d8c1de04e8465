# What is evaluated lazily or never can't yield or bind.
from __future__ import annotations
def f(x: (y := 1), z: (yield)): pass
