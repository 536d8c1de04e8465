"""Dynamic programming: knapsack, LCS, coins, partitions, matrix chains, paths."""
from functools import cache, reduce
from itertools import accumulate, pairwise


def knapsack(items, capacity):
    best = [(0, ())] * (capacity + 1)
    for name, weight, value in items:
        for c in range(capacity, weight - 1, -1):
            old_value, chosen = best[c - weight]
            best[c] = max(best[c], (old_value + value, chosen + (name,)))
    return best[capacity]


def lcs(a, b):
    @cache
    def go(i, j):
        if i == len(a) or j == len(b):
            return ""
        if a[i] == b[j]:
            return a[i] + go(i + 1, j + 1)
        return max(go(i + 1, j), go(i, j + 1), key=len)
    return go(0, 0)


def coins(amount, kinds):
    least = {0: []}
    for total in range(1, amount + 1):
        options = [least[total - k] + [k] for k in kinds if total - k in least]
        if options:
            least[total] = min(options, key=len)
    return least.get(amount)


@cache
def partitions(n, largest=None):
    largest = n if largest is None else largest
    return 1 if n == 0 else sum(partitions(n - k, k) for k in range(1, min(n, largest) + 1))


def chain(dims):
    n = len(dims) - 1
    cost = {(i, i): (0, f"M{i}") for i in range(n)}
    for length in range(2, n + 1):
        for i in range(n - length + 1):
            j = i + length - 1
            cost[i, j] = min((cost[i, k][0] + cost[k + 1, j][0] + dims[i] * dims[k + 1] * dims[j + 1],
                              f"({cost[i, k][1]}{cost[k + 1, j][1]})") for k in range(i, j))
    return cost[0, n - 1]


def grid_paths(rows):
    *_, last = accumulate(rows, lambda above, row: list(accumulate(range(len(row)), lambda left, c: (above[c] if above[c] else 0) + left if row[c] != "#" else 0,
                                                                  initial=0))[1:], initial=[1] + [0] * (len(rows[0]) - 1))
    return last


def best_path(triangle):
    return reduce(lambda below, row: [v + max(pair) for v, pair in zip(row, pairwise(below))], reversed(triangle))[0]


def max_subarray(values):
    best = current = (values[0], 0, 1)
    for i, v in enumerate(values[1:], 1):
        current = max((current[0] + v, current[1], i + 1), (v, i, i + 1))
        best = max(best, current, key=lambda t: t[0])
    total, start, end = best
    return total, values[start:end]


print(knapsack([("gold", 5, 60), ("tin", 3, 20), ("gem", 4, 50), ("pen", 1, 5)], 9))
print(lcs("thisisatest", "testing123testing"), lcs("abc", "xyz") == "")
print(coins(63, (1, 5, 10, 21, 25)), coins(3, (2,)), coins(0, (5,)))
print([partitions(n) for n in range(12)], partitions.cache_info().currsize > 10)
print(chain([10, 30, 5, 60]), chain([4, 10, 3, 12, 20, 7]))
print(grid_paths(["...", ".#.", "..."]), grid_paths(["..", ".."]))
print(best_path([[3], [7, 4], [2, 4, 6], [8, 5, 9, 3]]), max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]), max_subarray([-3, -1, -2]))


def word_break(text, words):
    ways = [[] for _ in text] + [[[]]]
    for i in reversed(range(len(text))):
        ways[i] = [[w, *rest] for w in sorted(words) if text.startswith(w, i) for rest in ways[i + len(w)]]
    return [" ".join(w) for w in ways[0]]


print(word_break("catsanddog", {"cat", "cats", "and", "sand", "dog"}), word_break("xyz", {"x"}))
