"""A line differ by longest common subsequence, with a patch that applies it."""
from itertools import groupby

OLD = """one
two
three
four
five
six""".splitlines()
NEW = """zero
one
three
four!
five
five and a half
six""".splitlines()


def lcs(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in reversed(range(len(a))):
        for j in reversed(range(len(b))):
            table[i][j] = table[i + 1][j + 1] + 1 if a[i] == b[j] else max(table[i + 1][j], table[i][j + 1])
    return table


def diff(a, b):
    table, i, j = lcs(a, b), 0, 0
    while i < len(a) or j < len(b):
        if i < len(a) and j < len(b) and a[i] == b[j]:
            yield " ", a[i]
            i, j = i + 1, j + 1
        elif j == len(b) or i < len(a) and table[i + 1][j] >= table[i][j + 1]:
            yield "-", a[i]
            i += 1
        else:
            yield "+", b[j]
            j += 1


def hunks(changes, context=1):
    changes = list(changes)
    keep = {k + d for k, (mark, _) in enumerate(changes) if mark != " " for d in range(-context, context + 1)}
    for present, group in groupby(enumerate(changes), key=lambda item: item[0] in keep):
        group = list(group)
        if present:
            yield f"@@ {group[0][0]} @@"
            yield from (f"{mark}{text}" for _, (mark, text) in group)


def apply(lines, changes):
    it = iter(lines)
    for mark, text in changes:
        match mark:
            case " ":
                assert next(it) == text, "context differs"
                yield text
            case "-":
                if (got := next(it)) != text:
                    raise ValueError(f"expected {text!r}, got {got!r}")
            case "+":
                yield text


changes = list(diff(OLD, NEW))
print(*hunks(changes), sep="\n")
print([*apply(OLD, changes)] == NEW, [*diff([], ["x"])], [*diff("ab", "ba")], list(diff([], [])))
try:
    list(apply(NEW, changes))
except (ValueError, AssertionError, RuntimeError) as error:
    print(type(error).__name__, error)


def similarity(a, b):
    return 2 * lcs(a, b)[0][0] / (len(a) + len(b) or 1)


for a, b in [("kitten", "sitting"), ("", ""), ("same", "same"), ("abc", "xyz")]:
    print(f"{a!r:9} {b!r:9} {similarity(a, b):.3f}")
words = "banana bandana cabana panama anagram".split()
best = max(((similarity(a, b), a, b) for i, a in enumerate(words) for b in words[i + 1:]))
print(best)
