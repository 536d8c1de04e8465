"""Collections and sorting: the commonest words of a text."""
from collections import Counter, defaultdict

TEXT = """It was the best of times, it was the worst of times, it was the age
of wisdom, it was the age of foolishness"""

words = TEXT.lower().replace(",", "").split()
for word, count in Counter(words).most_common(5):
    print(f"{word:<10}{'#' * count} {count}")

by_length = defaultdict(set)
for word in words:
    by_length[len(word)].add(word)
for length in sorted(by_length):
    print(length, sorted(by_length[length]))
