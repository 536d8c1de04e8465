# tries: more methods bound to one another than can be taken apart
# class: memory
# stops: 4
# rests: native memory is past what any check of names or objects can hold
# memory bug: 3.11 3.13
class C:
    def m(self):
        return 1


kind = type(C().m)
x = C().m
for _ in range(1000000):
    x = kind(x, 1)
del x
