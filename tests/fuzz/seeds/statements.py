from __future__ import annotations
import math
import collections.abc, json as j
from itertools import chain, islice as cut
a = b = [1, 2, 3]
a[0], *b = b
(x, y), z = (1, 2), 3
for i, (j, *k) in [(1, (2, 3))]: print(i, j, k)
try:
    assert a, "message"
    raise ValueError("x") from None
except (ValueError, TypeError) as error:
    print(error)
except OSError: pass
else: print(1)
finally:
    del a, b[0], x
with x as f, y as (h, i): pass
with (x as f, y,): pass
if x: pass
elif y: pass
else:
    if z: x = 1; y = 2
x: int = 1
z.y: int
(w): str = "a"
x += 1; y -= 1; x *= 2; x //= 2; x **= 2; x @= y; x >>= 1; x |= 1
