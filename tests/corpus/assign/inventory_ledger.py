"""A warehouse ledger: augmented assignment to items, attributes, slices."""


class Shelf:
    def __init__(self, label):
        self.label = label
        self.items = {}
        self.log = []
        self.moves = 0

    def __getitem__(self, key):
        self.log.append(f"get {key}")
        return self.items.get(key, 0)

    def __setitem__(self, key, value):
        self.log.append(f"set {key}={value}")
        self.items[key] = value

    def __delitem__(self, key):
        self.log.append(f"del {key}")
        del self.items[key]


class Warehouse:
    total = 0

    def __init__(self):
        self.shelves = {name: Shelf(name) for name in "abc"}
        self.history = [0] * 6

    def move(self, shelf, thing, count=1):
        place = self.shelves[shelf]
        place[thing] += count
        place.moves += 1
        self.history[-1] += count
        self.history[1:3] += [count]
        Warehouse.total += count
        self.shelves[shelf].log[0:0] = [f"moved {thing}"]


w = Warehouse()
w.move("a", "bolt", 5)
w.move("a", "nut")
w.move("b", "bolt", 2)
w.shelves["a"]["bolt"] -= 3
w.shelves["a"]["bolt"] *= 10
w.shelves["a"]["bolt"] //= 3
w.shelves["a"]["bolt"] **= 2
w.shelves["a"]["bolt"] %= 7
w.shelves["a"]["bolt"] <<= 4
w.shelves["a"]["bolt"] |= 1
w.shelves["a"]["bolt"] ^= 3
w.shelves["a"]["bolt"] &= 0xFF
w.shelves["a"]["bolt"] >>= 1
w.shelves["a"]["bolt"] /= 2
del w.shelves["a"]["nut"], w.shelves["b"]["bolt"]
for name, shelf in w.shelves.items():
    print(name, shelf.items, shelf.moves)
    for line in shelf.log:
        print("   ", line)
print(w.history, Warehouse.total, w.total)
