# tries: more generators in one another than can be entered
# class: memory
# stops: 4
# rests: native memory is past what any check of names or objects can hold
# memory bug: 3.11
def g(inner):
    yield from inner


it = iter([1])
for _ in range(100000):
    it = g(it)
try:
    next(it)
except RecursionError:
    pass
del it
