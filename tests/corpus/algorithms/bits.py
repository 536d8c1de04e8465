"""Bit tricks: gray codes, subsets, popcount, parity, Hamming codes, bloom filters, CRC."""
from functools import reduce
from operator import xor

gray = lambda n: n ^ n >> 1


def ungray(g):
    n = 0
    while g:
        n ^= g
        g >>= 1
    return n


def subsets(mask):
    sub = mask
    while True:
        yield sub
        if not sub:
            return
        sub = (sub - 1) & mask


def hamming_encode(data):
    bits = [0] * 8
    for at, b in zip((3, 5, 6, 7), data):
        bits[at] = b
    for p in (1, 2, 4):
        bits[p] = reduce(xor, (bits[i] for i in range(1, 8) if i & p and i != p))
    return bits[1:]


def hamming_decode(bits):
    bits = [0, *bits]
    error = reduce(xor, (i for i, b in enumerate(bits) if b), 0)
    if error:
        bits[error] ^= 1
    return [bits[i] for i in (3, 5, 6, 7)], error


def crc8(data, poly=0x07):
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc << 1 ^ poly if crc & 0x80 else crc << 1) & 0xFF
    return crc


class Bloom:
    def __init__(self, size=64): self.size, self.bits = size, 0
    def _spots(self, word): return [(sum(ord(c) * (k + i + 1) for i, c in enumerate(word)) * 31 + k) % self.size for k in (1, 7, 13)]
    def add(self, word): self.bits |= sum({1 << s for s in self._spots(word)})
    def __contains__(self, word): return all(self.bits >> s & 1 for s in self._spots(word))


print([f"{gray(n):03b}" for n in range(8)], all(ungray(gray(n)) == n for n in range(64)), [*subsets(0b101)])
code = hamming_encode([1, 0, 1, 1])
print(code, [hamming_decode([b ^ (i == flip) for i, b in enumerate(code)]) for flip in (-1, 0, 6)])
print(hex(crc8(b"123456789")), crc8(b""), [(n, n & -n, n.bit_count(), n.bit_length(), n & (n - 1) == 0) for n in (1, 12, 64, 255)])
b = Bloom()
for w in ("apple", "pear"):
    b.add(w)
print("apple" in b, "plum" in b, b.bits.bit_count(), ~5, -1 >> 10, 1 << 70, -8 // 3, -8 >> 1, 0xFF ^ 0x0F, 6 & -2, ~-3 | 0)
missing = lambda nums, n: reduce(xor, [*range(n + 1), *nums])
print(missing([0, 1, 3], 3), reduce(xor, [4, 1, 2, 1, 2]), int("".join("10"[int(c)] for c in bin(10)[2:]), 2), sum(1 << i for i in (0, 3, 5)), [i for i in range(8) if 0b10010010 >> i & 1])
