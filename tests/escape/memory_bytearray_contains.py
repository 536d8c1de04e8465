# tries: an index that empties the bytearray which may contain it
# class: memory
# stops: 4
# rests: native memory is past what any check of names or objects can hold
# memory bug: 3.11 3.13
class Index:
    def __index__(self):
        data.clear()
        return 65


data = bytearray(b"A" * (1 << 22))
print("REACHED" if Index() in data else "")
