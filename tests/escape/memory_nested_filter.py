# tries: more filters in one another than the stack has room for
# class: memory
# stops: 4
# rests: native memory is past what any check of names or objects can hold
# memory bug: 3.11 3.13
it = iter([1])
for _ in range(500000):
    it = filter(None, it)
next(it)
