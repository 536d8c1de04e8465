"""A 9x9 sudoku by constraint propagation and search, with peers from sets."""
from itertools import product

PUZZLE = """
53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79
"""
ROWS, DIGITS = "ABCDEFGHI", "123456789"
cross = lambda a, b: [x + y for x, y in product(a, b)]
CELLS = cross(ROWS, DIGITS)
UNITS = [cross(ROWS, c) for c in DIGITS] + [cross(r, DIGITS) for r in ROWS] + [cross(r, c) for r in ("ABC", "DEF", "GHI") for c in ("123", "456", "789")]
OF = {s: [u for u in UNITS if s in u] for s in CELLS}
PEERS = {s: {p for u in OF[s] for p in u} - {s} for s in CELLS}


class Contradiction(Exception):
    pass


class Sudoku:
    guesses = 0

    def __init__(self, text=None, values=None):
        self.values = dict(values) if values else dict.fromkeys(CELLS, DIGITS)
        for cell, c in zip(CELLS, "".join(text.split()) if text else ()):
            if c in DIGITS:
                self[cell] = c

    def __setitem__(self, cell, digit):
        for other in self.values[cell].replace(digit, ""):
            self.eliminate(cell, other)

    def eliminate(self, cell, digit):
        if digit not in self.values[cell]:
            return
        self.values[cell] = left = self.values[cell].replace(digit, "")
        match len(left):
            case 0:
                raise Contradiction(cell)
            case 1:
                for p in sorted(PEERS[cell]):
                    self.eliminate(p, left)
        for unit in OF[cell]:
            match [s for s in unit if digit in self.values[s]]:
                case []:
                    raise Contradiction(digit)
                case [only]:
                    self[only] = digit

    @property
    def solved(self): return all(len(v) == 1 for v in self.values.values())

    def search(self):
        if self.solved:
            return self
        cell = min((c for c in CELLS if len(self.values[c]) > 1), key=lambda c: (len(self.values[c]), c))
        for digit in self.values[cell]:
            Sudoku.guesses += 1
            attempt = Sudoku(values=self.values)
            try:
                attempt[cell] = digit
                return attempt.search()
            except Contradiction:
                continue
        raise Contradiction(f"no digit for {cell}")

    def __str__(self):
        lines = [" ".join(self.values[r + c] if len(self.values[r + c]) == 1 else "." for c in DIGITS) for r in ROWS]
        return "\n".join(lines)


s = Sudoku(PUZZLE)
print(s, s.solved, Sudoku.guesses, sep="\n")
hard = "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......"
print(Sudoku(hard).solved, Sudoku(hard).search().solved, Sudoku.guesses > 0, len(PEERS["A1"]), len(UNITS))
for bad in ("55.......", "1" * 81):
    try:
        Sudoku(bad).search()
    except Contradiction as error:
        print("contradiction", error)
