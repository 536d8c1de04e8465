"""Direct, mutual, accumulating, memoised, continuation-passing and trampolined recursion."""
from functools import cache, reduce


def direct(n): return 1 if n < 2 else n * direct(n - 1)
def accumulating(n, acc=1): return acc if n < 2 else accumulating(n - 1, acc * n)
def cps(n, k=lambda v: v): return k(1) if n < 2 else cps(n - 1, lambda v: k(n * v))
def bounce(n, acc=1): return acc if n < 2 else lambda: bounce(n - 1, acc * n)


def trampoline(value):
    while callable(value):
        value = value()
    return value


def ackermann(m, n):
    stack = [m]
    while stack:
        m = stack.pop()
        if m == 0:
            n += 1
        elif n == 0:
            stack.append(m - 1)
            n = 1
        else:
            stack += [m - 1, m]
            n -= 1
    return n


@cache
def catalan(n): return 1 if n == 0 else sum(catalan(i) * catalan(n - 1 - i) for i in range(n))
def flatten(x): return [z for y in x for z in flatten(y)] if isinstance(x, (list, tuple)) else [x]
def depth(x): return 1 + max(map(depth, x), default=0) if isinstance(x, list) else 0
def hanoi(n, a="A", b="B", c="C"): return [] if n == 0 else hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)
def power(x, n): return 1 if n == 0 else power(x * x, n // 2) * (x if n % 2 else 1)
def binary(n): return binary(n // 2) + str(n % 2) if n > 1 else str(n)
def palindrome(s): return len(s) < 2 or s[0] == s[-1] and palindrome(s[1:-1])
def merge(a, b): return a + b if not a or not b else [a[0], *merge(a[1:], b)] if a[0] <= b[0] else [b[0], *merge(a, b[1:])]
def msort(a): return a if len(a) < 2 else merge(msort(a[:len(a) // 2]), msort(a[len(a) // 2:]))


print([f(10) for f in (direct, accumulating, cps)], trampoline(bounce(10)), len(str(trampoline(bounce(2000)))), reduce(lambda a, b: a * b, range(1, 11)))
print(ackermann(2, 3), [catalan(n) for n in range(10)], flatten([1, (2, [3, []]), 4]), depth([[], [[1]]]), len(hanoi(6)), hanoi(2), power(3, 13), binary(37))
print(palindrome("racecar"), palindrome("ab"), msort([3, 1, 2, 3, 0]), max(map(depth, [[1], [[2]]])))
try:
    direct(10 ** 5)
except RecursionError as error:
    print(type(error).__name__)
