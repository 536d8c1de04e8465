# A loop over range(...) takes its iterator in one call; other calls don't.
for i in range(3):
    print(i, *range(i), [j for j in range(i, 3)])
for i in range(
        0,
        10,
        -(-3)):
    print(i)
for i in range(*[1, 2]), range, range():
    print(i)
for i in range(1, 2, 3, 4):
    print(i)


def f(n):
    for k in range(n):
        yield k


print(list(f(2)), {x: y for x in range(2) for y in range(x, 5, 2)})
for i in _range_(range, 2):
    print(i)
