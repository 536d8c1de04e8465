"""Infinite streams: sieve, Hamming numbers, merges, diagonals."""
from heapq import merge
from itertools import count, islice, takewhile, tee, cycle, accumulate, dropwhile, repeat, starmap, compress, zip_longest
import operator


def sieve(stream):
    p = next(stream)
    yield p
    yield from sieve(n for n in stream if n % p)


def primes():
    found = {}
    for n in count(2):
        if n not in found:
            yield n
            found[n * n] = [n]
        else:
            for p in found.pop(n):
                found.setdefault(n + p, []).append(p)


def hamming():
    def scaled(k):
        for h in hamming_shared[k]:
            yield h * k
    last = 1
    yield 1
    for n in merge(*(scaled(k) for k in (2, 3, 5))):
        if n != last:
            yield n
            last = n


def lazy_hamming(n):
    out = [1]
    i2 = i3 = i5 = 0
    while len(out) < n:
        nxt = min(out[i2] * 2, out[i3] * 3, out[i5] * 5)
        out.append(nxt)
        i2 += nxt == out[i2] * 2
        i3 += nxt == out[i3] * 3
        i5 += nxt == out[i5] * 5
    return out


print(list(islice(sieve(count(2)), 12)))
print(list(takewhile(lambda p: p < 60, primes())))
hamming_shared = {k: lazy_hamming(30) for k in (2, 3, 5)}
print(list(islice(hamming(), 20)))


def diagonals(*streams):
    its = [iter(s) for s in streams]
    active = []
    while its or active:
        if its:
            active.append(its.pop(0))
        for it in active[:]:
            try:
                yield next(it)
            except StopIteration:
                active.remove(it)


print("".join(diagonals("abc", "12345", "xy")))
a, b = tee(x * x for x in range(6))
next(b)
print([(p, q) for p, q in zip(a, b)])
print(list(islice(cycle("ab"), 5)), list(accumulate([1, 2, 3, 4], operator.mul)))
print(list(dropwhile(str.isdigit, "12a3")), list(repeat("z", 2)), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(compress("python", [1, 0, 1, 0, 1])), list(zip_longest("ab", "x", fillvalue="-")))


def look_and_say(term="1"):
    while True:
        yield term
        term = "".join(f"{len(list(g))}{k}" for k, g in __import_groupby(term))


from itertools import groupby as __import_groupby
print(list(islice(look_and_say(), 6)))
def collatz(n): yield n; yield from () if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
print(list(collatz(7)), max(collatz(27)))
