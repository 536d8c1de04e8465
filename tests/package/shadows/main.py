# Its own modules come before the library's.
import random, string
from heapq import push
import math
print(random.choice("abc"), string.VALUE, push([], 1), math.pi)
print(random.__name__ == "random" or "elsewhere")
import decimal
print(decimal.Decimal("1.10") + 1)
