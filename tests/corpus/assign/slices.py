"""Slice assignment, extended slices, own __getitem__ with slice and tuple."""


class Grid:
    def __init__(self, rows, cols, fill="."):
        self.cells = [[fill] * cols for _ in range(rows)]

    def __getitem__(self, where):
        match where:
            case (int(r), int(c)):
                return self.cells[r][c]
            case (slice() as rs, slice() as cs):
                return [row[cs] for row in self.cells[rs]]
            case (row, ellipsis) if ellipsis is ...:
                return "".join(self.cells[row])
            case slice(start=a, stop=b, step=c):
                return f"slice {a} {b} {c}"
            case other:
                return f"other {other!r}"

    def __setitem__(self, where, value):
        rows, cols = where
        for r in range(*rows.indices(len(self.cells))):
            for c in range(*cols.indices(len(self.cells[0]))):
                self.cells[r][c] = value

    def __str__(self):
        return "\n".join(map("".join, self.cells))


g = Grid(4, 8)
g[1:3, 2:-2] = "#"
g[::3, ::7] = "o"
print(g)
print(g[1, 2], g[0, 0], g[1:3, 1:4], g[2, ...], g[1:2], g[::-1], g[...], g["k"])
print(g[1:2,], g[(1, 2, 3)], g[:, ], g[lambda: 0:1].startswith("slice"))

letters = list("abcdefgh")
letters[2:5] = "XY"
print(letters)
letters[::2] = [1, 2, 3, 4]
print(letters)
letters[len(letters):] = range(2)
letters[:0] = ["start"]
print(letters)
try:
    letters[::3] = [1]
except ValueError as error:
    print(error)
letters[1:-1] = []
print(letters)
buffer = bytearray(b"hello world")
buffer[0:5] = b"HELP!"
buffer[-5:] = reversed(buffer[-5:])
del buffer[5:6]
print(buffer, buffer[::-2])
view = memoryview(buffer)
view[1:3] = b"zz"
print(buffer, view[2], view[4:7].tobytes(), view.tolist()[:3])
view.release()
part = slice(1, 10, 3)
print("0123456789abc"[part], part.start, part.stop, part.step, part.indices(5))
print([0, 1, 2][slice(None)], (1, 2, 3)[-1:], range(100)[10:50:7], "abc"[5:])
a = [1, 2, 3]
a[1:2] = a
print(a)
a[1], a[0:1] = "s", "pq"
print(a)
