# tries: a comparison that empties the deque which is searched
# class: memory
# stops: 4
# rests: native memory is past what any check of names or objects can hold
# memory bug: 3.11
from collections import deque


class Evil:
    def __eq__(self, other):
        d.clear()
        return NotImplemented


for _ in range(10000):
    d = deque([Evil()])
    try:
        d.index(Evil())
    except (ValueError, RuntimeError, IndexError):
        pass
