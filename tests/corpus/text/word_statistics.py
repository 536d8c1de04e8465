"""Word counts, bigrams, longest lines and a histogram of a poem."""
from collections import Counter, defaultdict
import re
import textwrap

POEM = """
The fog comes in on little feet,
it sits and looks on harbour street,
and looks again, and little by
and little moves; it wonders why
the city's lights, the harbour's song
don't move along, don't move along.
"""

words = re.findall(r"[a-z]+(?:'[a-z]+)?", POEM.lower())
count = Counter(words)
print(len(words), len(count), count.most_common(4))
bigrams = Counter(zip(words, words[1:]))
print([f"{a}-{b}:{n}" for (a, b), n in sorted(bigrams.items()) if n > 1])
by_length = defaultdict(set)
for w in words:
    by_length[len(w)].add(w)
for n in sorted(by_length, reverse=True)[:4]:
    print(n, *sorted(by_length[n]))
for letter, n in sorted(Counter("".join(words)).items(), key=lambda p: (-p[1], p[0]))[:6]:
    print(f"{letter} {'#' * n} {n / len(''.join(words)):.1%}")
index = {}
for number, line in enumerate(POEM.strip().splitlines(), start=1):
    for w in re.findall(r"\w+", line.lower()):
        index.setdefault(w, []).append(number)
print({w: lines for w, lines in sorted(index.items()) if len(lines) > 2})
print(textwrap.fill(" ".join(POEM.split()), width=40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(POEM, 30), textwrap.dedent("  a\n    b\n  c"), sep="\n")
rhymes = defaultdict(list)
for line in POEM.strip().split("\n"):
    last = re.search(r"(\w+)\W*$", line)[1]
    rhymes[last[-3:]].append(last)
print(dict(rhymes))
print(re.sub(r"\b(\w)(\w*)", lambda m: m[1].upper() + m[2][::-1], POEM.split("\n")[1]))
print(sorted({*words} - {w for w in words if count[w] > 1}, key=lambda w: (-len(w), w))[:5])
caesar = str.maketrans({c: chr((ord(c) - 97 + 13) % 26 + 97) for c in "abcdefghijklmnopqrstuvwxyz"})
print(POEM.split("\n")[2].translate(caesar), "|", "and looks".translate(caesar).translate(caesar))
print("vowels", sum(map(POEM.lower().count, "aeiou")), POEM.count("and"), POEM.find("song"), POEM.rindex("move"))
