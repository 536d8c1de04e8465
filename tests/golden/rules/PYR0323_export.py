# Names that a module doesn't give.
from math import sqroot, pi
from json import decoder
from collections import deque, namedtupel
from \
    random \
    import _os
