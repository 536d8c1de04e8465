"""KMP, Z, rolling hash, suffix array, tries, palindromes, anagrams, edit scripts."""
from collections import defaultdict
from itertools import groupby


def kmp(text, pattern):
    fail = [0]
    for c in pattern[1:]:
        k = fail[-1]
        while k and pattern[k] != c:
            k = fail[k - 1]
        fail.append(k + (pattern[k] == c))
    k = 0
    for i, c in enumerate(text):
        while k and (k == len(pattern) or pattern[k] != c):
            k = fail[k - 1]
        k += pattern[k] == c
        if k == len(pattern):
            yield i - k + 1


def z_array(s):
    z, l, r = [0] * len(s), 0, 0
    for i in range(1, len(s)):
        if i < r:
            z[i] = min(r - i, z[i - l])
        while i + z[i] < len(s) and s[z[i]] == s[i + z[i]]:
            z[i] += 1
        if i + z[i] > r:
            l, r = i, i + z[i]
    return z


def rabin_karp(text, n, base=256, mod=1_000_003):
    seen, h, high = defaultdict(list), 0, pow(256, n - 1, 1_000_003)
    for i, c in enumerate(text):
        if i >= n:
            h -= ord(text[i - n]) * high
        h = (h * base + ord(c)) % mod
        if i >= n - 1:
            seen[h].append(text[i - n + 1:i + 1])
    return sorted({w for ws in seen.values() if len(ws) > 1 for w in ws if ws.count(w) > 1})


class Trie:
    def __init__(self, words=()):
        self.root = {}
        for w in words:
            self.add(w)

    def add(self, word, *, _end="$"):
        node = self.root
        for c in word:
            node = node.setdefault(c, {})
        node[_end] = word

    def __contains__(self, word):
        node = self.root
        return all((node := node.get(c)) is not None for c in word) and "$" in node

    def starting(self, prefix):
        node = self.root
        for c in prefix:
            if (node := node.get(c)) is None:
                return
        stack = [node]
        while stack:
            node = stack.pop()
            for k in sorted(node, reverse=True):
                if k == "$":
                    yield node[k]
                else:
                    stack.append(node[k])


def palindromes(s):
    best = ""
    for center in range(2 * len(s) - 1):
        i, j = center // 2, (center + 1) // 2
        while i >= 0 and j < len(s) and s[i] == s[j]:
            i, j = i - 1, j + 1
        best = max(best, s[i + 1:j], key=len)
    return best


def rle(s):
    return "".join(f"{n}{c}" if (n := sum(1 for _ in g)) > 1 else c for c, g in groupby(s))


def unrle(s):
    out, n = [], ""
    for c in s:
        if c.isdigit():
            n += c
        else:
            out.append(c * int(n or 1))
            n = ""
    return "".join(out)


print(list(kmp("abababcabab", "abab")), list(kmp("aaaa", "aa")), z_array("aabxaab"), rabin_karp("banana bandana", 3))
t = Trie("to tea ten inn in i".split())
print("ten" in t, "te" in t, "x" in t, list(t.starting("te")), list(t.starting("")), list(t.starting("q")))
s = "mississippi"
suffixes = sorted(range(len(s)), key=lambda i: s[i:])
print(suffixes, palindromes("forgeeksskeegfor"), palindromes("abc"), rle("aaabccdddd"), unrle(rle("aaabccdddd")) == "aaabccdddd")
groups = defaultdict(list)
for w in "listen silent enlist google elgoog abc".split():
    groups[tuple(sorted(w))].append(w)
print(sorted(g for g in groups.values() if len(g) > 1))
rotations = sorted(s[i:] + s[:i] for i in range(len(s)))
print("".join(r[-1] for r in rotations), rotations.index(s))
print(max((len(a), a) for a in {s[i:j] for i in range(len(s)) for j in range(i + 1, len(s) + 1)} if s.count(a) > 1 or s.find(a, s.find(a) + 1) >= 0))
