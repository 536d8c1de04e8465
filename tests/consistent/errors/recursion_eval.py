# Text compiled where little of the stack is left is a RecursionError as well.
def deep(n):
    if n == 0:
        return eval("[x for x in (1, 2) if (lambda: x)()]")
    return deep(n - 1)


def attempt(n):
    try:
        return deep(n)
    except RecursionError:
        return "too deep"


results = [attempt(n) for n in range(900, 1000)]
print(results[0], results[-1], len(results))
