"""Generators: primes without end, taken one at a time."""
from itertools import count, islice, takewhile


def primes():
    found = []
    for n in count(2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n


print(list(islice(primes(), 15)))
print(next(p for p in primes() if p > 1000))
