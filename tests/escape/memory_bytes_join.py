# tries: an item that empties the list which is joined
# class: memory
# stops: 1 2 3 4
# memory bug: 3.13
class Item:
    def __buffer__(self, flags):
        items.clear()
        return memoryview(b"x" * 10)


for _ in range(2000):
    items = [b"a" * 20, Item(), b"c" * 20, bytearray(9)]
    try:
        b"".join(items)
    except (TypeError, RuntimeError):
        pass
