# One statement for each bound name, on the import's line.
import math, collections.abc
import collections.abc as cabc, json as json
from math import pi, tau as t
from collections import (
    deque,
    Counter as C,
)
if 1: import random, re
try: from collections import abc
except ImportError: pass


def f():
    import math
    return math.pi


class D:
    from math import e
