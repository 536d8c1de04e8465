"""Primes, gcd, modular inverses, CRT, perfect numbers, Pollard, continued fractions."""
from collections import Counter
from fractions import Fraction
from itertools import count, takewhile
from math import gcd, isqrt, prod


def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b"\0\0"
    for p in range(2, isqrt(n) + 1):
        if flags[p]:
            flags[p * p::p] = bytes(len(range(p * p, n + 1, p)))
    return [i for i, f in enumerate(flags) if f]


def is_prime(n, bases=(2, 3, 5, 7, 11, 13)):
    if n < 2 or any(n % p == 0 for p in bases):
        return n in bases
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in bases:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def factor(n):
    def rho(n):
        if n % 2 == 0:
            return 2
        for c in count(1):
            f = lambda x: (x * x + c) % n
            slow, fast, d = 2, 2, 1
            while d == 1:
                slow, fast = f(slow), f(f(fast))
                d = gcd(abs(slow - fast), n)
            if d != n:
                return d
    if n == 1:
        return Counter()
    if is_prime(n):
        return Counter([n])
    d = rho(n)
    return factor(d) + factor(n // d)


def egcd(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y


def crt(residues):
    (total, modulus), *rest = residues
    for r, m in rest:
        g, p, _ = egcd(modulus, m)
        if (r - total) % g:
            raise ValueError(f"no solution: {total} mod {modulus}, {r} mod {m}")
        total += modulus * ((r - total) // g * p % (m // g))
        modulus *= m // g
    return total % modulus, modulus


def continued(x):
    while True:
        yield (whole := x.numerator // x.denominator)
        if x == whole:
            return
        x = 1 / (x - whole)


print(sieve(50), [n for n in range(90, 120) if is_prime(n)], is_prime(2 ** 61 - 1), is_prime(561))
for n in (360, 1001, 999983 * 3, 2 ** 32 + 1, 97):
    f = factor(n)
    print(n, "=", " * ".join(f"{p}^{e}" if e > 1 else str(p) for p, e in sorted(f.items())), prod(p ** e for p, e in f.items()) == n)
print(egcd(240, 46), crt([(2, 3), (3, 5), (2, 7)]))
try:
    crt([(0, 4), (1, 6)])
except ValueError as error:
    print(error)
print([*continued(Fraction(649, 200))], [n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n])
print(list(takewhile(lambda t: t < 100, (n * (n + 1) // 2 for n in count(1)))), sum(map(int, str(2 ** 100))), len(str(3 ** 500)))
phi = lambda n: sum(gcd(k, n) == 1 for k in range(1, n + 1))
print([phi(n) for n in range(1, 13)], pow(7, -1, 31), [(a, b, c) for c in range(1, 30) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
