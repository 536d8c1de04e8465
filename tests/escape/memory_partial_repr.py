# tries: a partial that is told what it is while it is shown
# class: memory
# stops: 1 2 4
# memory bug: 3.11 3.13
import functools


class Evil:
    def __repr__(self):
        p.__setstate__((len, (1,), {}, {}))
        return "evil"


for _ in range(3000):
    p = functools.partial(len, *[Evil() for _ in range(9)])
    repr(p)
