# tries: more properties in one another than can be taken apart
# class: memory
# stops: 4
# rests: native memory is past what any check of names or objects can hold
# memory bug: 3.11 3.13
x = None
for _ in range(1000000):
    x = property(x)
del x
