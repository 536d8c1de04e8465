# tries: more slices in one another than can be taken apart
# class: memory
# stops: 4
# rests: native memory is past what any check of names or objects can hold
# memory bug: 3.11 3.13
import itertools

it = iter([1])
for _ in range(1500000):
    it = itertools.islice(it, 1)
del it
