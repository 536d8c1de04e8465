# tries: a key that empties the ordered dict which it leaves
# class: memory
# stops: 4
# rests: native memory is past what any check of names or objects can hold
# memory bug: 3.11 3.13
from collections import OrderedDict


class Key:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        if armed:
            armed.pop()
            od.clear()
        return self is other


armed = []
for n in range(20000):
    od = OrderedDict((Key(), i) for i in range(3))
    key = list(od)[2]
    armed.append(1)
    try:
        del od[key]
    except (KeyError, RuntimeError):
        pass
    armed.clear()
    keep = [bytearray(56) for _ in range(4)]
