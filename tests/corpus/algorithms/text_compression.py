"""Huffman, LZ78, run lengths and arithmetic of entropies, with round trips."""
from collections import Counter
from heapq import heapify, heappop, heappush
from itertools import count
from math import log2


def huffman(text):
    serial = count()
    heap = [(n, next(serial), c) for c, n in sorted(Counter(text).items())]
    heapify(heap)
    while len(heap) > 1:
        (n, _, a), (m, _, b) = heappop(heap), heappop(heap)
        heappush(heap, (n + m, next(serial), (a, b)))
    codes = {}

    def walk(tree, code=""):
        match tree:
            case (left, right):
                walk(left, code + "0")
                walk(right, code + "1")
            case symbol:
                codes[symbol] = code or "0"
    if heap:
        walk(heap[0][2])
    return codes


def decode(bits, codes):
    table, word = {v: k for k, v in codes.items()}, ""
    for b in bits:
        if (symbol := table.get(word := word + b)) is not None:
            yield symbol
            word = ""
    if word:
        raise ValueError(f"dangling bits {word}")


def lz78(text):
    table, word = {"": 0}, ""
    for c in text:
        if word + c in table:
            word += c
        else:
            yield table[word], c
            table[word + c] = len(table)
            word = ""
    if word:
        yield table[word], ""


def unlz78(pairs):
    table = [""]
    for i, c in pairs:
        table.append(table[i] + c)
        yield table[-1]


def entropy(text):
    return -sum(n / len(text) * log2(n / len(text)) for n in Counter(text).values())


for text in ("abracadabra", "mississippi river", "aaaa"):
    codes = huffman(text)
    bits = "".join(codes[c] for c in text)
    pairs = [*lz78(text)]
    print(dict(sorted(codes.items(), key=lambda kv: (len(kv[1]), kv[1]))), len(bits), f"{entropy(text) * len(text) + 0:.2f}", "".join(decode(bits, codes)) == text)
    print(pairs, "".join(unlz78(pairs)) == text)
try:
    [*decode("1" * 3, huffman("abc"))]
except ValueError as error:
    print(error)
print(huffman(""), [*lz78("")], sorted(map(len, huffman("aabbbbccccccccdddddddddddddddd").values())))
