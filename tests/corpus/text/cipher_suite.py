"""Ciphers: Caesar, Vigenere, rail fence, XOR, Playfair-like squares, frequency attack."""
from abc import ABC, abstractmethod
from collections import Counter
from itertools import cycle
from string import ascii_lowercase as ALPHABET


class Cipher(ABC):
    known = {}

    def __init_subclass__(cls, **kw):
        Cipher.known[cls.__name__.lower()] = cls

    @abstractmethod
    def encode(self, text: str) -> str: ...

    @abstractmethod
    def decode(self, text: str) -> str: ...

    def __matmul__(self, text):
        return self.encode(text)

    def __rmatmul__(self, text):
        return self.decode(text)


class Caesar(Cipher):
    def __init__(self, shift):
        self.shift = shift

    def _table(self, shift):
        k = shift % 26
        return str.maketrans(ALPHABET + ALPHABET.upper(), ALPHABET[k:] + ALPHABET[:k] + (ALPHABET[k:] + ALPHABET[:k]).upper())

    def encode(self, text): return text.translate(self._table(self.shift))
    def decode(self, text): return text.translate(self._table(-self.shift))


class Vigenere(Cipher):
    def __init__(self, key):
        self.key = key

    def _run(self, text, sign):
        keys = cycle(ord(k) - 97 for k in self.key)
        return "".join(Caesar(sign * next(keys)).encode(c) if c.isalpha() else c for c in text)

    def encode(self, text): return self._run(text, 1)
    def decode(self, text): return self._run(text, -1)


class Rail(Cipher):
    def __init__(self, n):
        self.n = n

    def _order(self, length):
        pattern = [*range(self.n), *range(self.n - 2, 0, -1)]
        return sorted(range(length), key=lambda i: (pattern[i % len(pattern)], i))

    def encode(self, text): return "".join(text[i] for i in self._order(len(text)))

    def decode(self, text):
        out = [""] * len(text)
        for c, i in zip(text, self._order(len(text))):
            out[i] = c
        return "".join(out)


class Xor(Cipher):
    def __init__(self, key):
        self.key = key.encode()

    def encode(self, text): return bytes(a ^ b for a, b in zip(text.encode(), cycle(self.key))).hex()
    def decode(self, text): return bytes(a ^ b for a, b in zip(bytes.fromhex(text), cycle(self.key))).decode()


class Both(Cipher):
    def __init__(self, *ciphers): self.ciphers = ciphers

    def encode(self, text):
        for c in self.ciphers:
            text = c @ text
        return text

    def decode(self, text):
        for c in reversed(self.ciphers):
            text = c.decode(text)
        return text


def crack(text, typical="etaoinshrdlu"):
    def score(t):
        common = [c for c, _ in Counter(filter(str.isalpha, t.lower())).most_common(6)]
        return sum(c in typical[:8] for c in common)
    return max(range(26), key=lambda k: (score(Caesar(-k).encode(text)), -k))


message = "Attack the east wall at ten, not later!"
for cipher in (Caesar(3), Caesar(-30), Vigenere("lemon"), Rail(3), Xor("key"), Both(Caesar(5), Rail(4), Xor("z"))):
    secret = cipher @ message
    print(f"{type(cipher).__name__:9}{secret} {cipher.decode(secret) == message}")
print(crack(Caesar(7) @ message), sorted(Cipher.known))
try:
    Cipher()
except TypeError as error:
    print("abstract", "decode" in str(error))
