# tries: more aliases in one another than can be hashed
# class: memory
# stops: 4
# rests: native memory is past what any check of names or objects can hold
# memory bug: 3.11 3.13
x = int
for _ in range(100000):
    x = list[x]
hash(x)
