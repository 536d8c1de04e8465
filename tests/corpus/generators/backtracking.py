"""Backtracking puzzles by generators: queens, sudoku, subset sums, knights."""


def queens(n, rows=()):
    if len(rows) == n:
        yield rows
        return
    for col in range(n):
        if all(col != c and abs(col - c) != len(rows) - r for r, c in enumerate(rows)):
            yield from queens(n, (*rows, col))


print(next(queens(6)), sum(1 for _ in queens(6)))
for row in next(queens(5)):
    print("." * row + "Q" + "." * (4 - row))


def sudoku(board):
    try:
        r, c = next((i, j) for i in range(4) for j in range(4) if not board[i][j])
    except StopIteration:
        yield [row[:] for row in board]
        return
    used = {*board[r], *(row[c] for row in board)}
    used |= {board[i][j] for i in range(r // 2 * 2, r // 2 * 2 + 2) for j in range(c // 2 * 2, c // 2 * 2 + 2)}
    for v in {1, 2, 3, 4} - used:
        board[r][c] = v
        yield from sudoku(board)
    board[r][c] = 0


puzzle = [[1, 0, 0, 0], [0, 0, 3, 0], [0, 4, 0, 0], [0, 0, 0, 2]]
solutions = list(sudoku(puzzle))
print(len(solutions), *solutions[0], sep="\n")


def subset_sums(numbers, target, chosen=()):
    if target == 0:
        yield chosen
    elif numbers and target > 0:
        first, *rest = numbers
        yield from subset_sums(rest, target - first, chosen + (first,))
        yield from subset_sums(rest, target, chosen)


print(list(subset_sums([1, 2, 3, 4, 5], 7)))


def crypt(words, result):
    letters = sorted({*"".join(words), *result})
    leading = {w[0] for w in [*words, result]}

    def assign(i, used, table):
        if i == len(letters):
            value = lambda w: int("".join(str(table[ch]) for ch in w))
            if sum(map(value, words)) == value(result):
                yield dict(table)
            return
        for digit in range(10):
            if digit in used or (digit == 0 and letters[i] in leading):
                continue
            table[letters[i]] = digit
            yield from assign(i + 1, used | {digit}, table)
        table.pop(letters[i], None)
    return assign(0, frozenset(), {})


print(next(crypt(["AB", "B"], "BC"), "none"), next(crypt(["TO", "GO"], "OUT"), "none"))


def parens(n, opened=0, text=""):
    if not n and not opened:
        yield text
    if n:
        yield from parens(n - 1, opened + 1, text + "(")
    if opened:
        yield from parens(n, opened - 1, text + ")")


print(*parens(3))


def color(graph, colors, done={}):
    if len(done) == len(graph):
        yield done
    else:
        node = next(n for n in graph if n not in done)
        for c in colors:
            if all(done.get(m) != c for m in graph[node]):
                yield from color(graph, colors, {**done, node: c})


print(next(color({"a": "bc", "b": "ac", "c": "ab", "d": "a"}, ["red", "green", "blue"])))
print(next(color({"a": "bc", "b": "ac", "c": "ab"}, "xy"), "impossible"))
