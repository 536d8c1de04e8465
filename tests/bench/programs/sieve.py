"""Tight while loops over a list."""


def sieve(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    p = 2
    while p * p <= limit:
        if flags[p]:
            k = p * p
            while k <= limit:
                flags[k] = False
                k += p
        p += 1
    return sum(flags)


for _ in range(3):
    print(sieve(1200000))
