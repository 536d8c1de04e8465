"""Dictionaries, strings, sorting."""

TEXT = "the quick brown fox jumps over the lazy dog and runs away ".split()


def count(rounds):
    counts = {}
    for i in range(rounds):
        for word in TEXT:
            key = word[i % 3:].upper()
            counts[key] = counts.get(key, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


for key, number in count(320000)[:5]:
    print(f"{key:<8}{number:>8}")
