# tries: a subclass of the ordered dict that empties it while it is copied
# class: memory
# stops: 4
# rests: native memory is past what any check of names or objects can hold
# memory bug: 3.11 3.13
from collections import OrderedDict


class Sub(OrderedDict):
    def __getitem__(self, key):
        self.clear()
        return 1


for _ in range(2000):
    od = Sub.fromkeys([object() for _ in range(9)])
    try:
        od.copy()
    except (KeyError, RuntimeError):
        pass
