"""Operators: a small matrix class."""


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    def __matmul__(self, other):
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, column))
                        for column in columns] for row in self.rows])

    def __eq__(self, other):
        return self.rows == other.rows

    def __getitem__(self, at):
        row, column = at
        return self.rows[row][column]

    def __iter__(self):
        return iter(self.rows)


fib = Matrix([[1, 1], [1, 0]])
product = Matrix([[1, 0], [0, 1]])
for _ in range(20):
    product = product @ fib
print(product[0, 1], product == Matrix([[10946, 6765], [6765, 4181]]))
for row in product:
    print(*row, sep="\t")
