"""Poker hands: parsing, ranking by counts, comparing, probabilities by enumeration."""
from collections import Counter
from enum import IntEnum
from functools import total_ordering
from itertools import combinations
import random

RANKS = "23456789TJQKA"


class Kind(IntEnum):
    HIGH, PAIR, TWO_PAIRS, THREE, STRAIGHT, FLUSH, HOUSE, FOUR, STRAIGHT_FLUSH = range(9)

    def __str__(self): return self.name.lower().replace("_", " ")


class Card:
    __slots__ = ("rank", "suit")

    def __init__(self, text):
        self.rank, self.suit = RANKS.index(text[0]), text[1]

    def __repr__(self): return RANKS[self.rank] + self.suit
    def __eq__(self, o): return (self.rank, self.suit) == (o.rank, o.suit)
    def __hash__(self): return hash((self.rank, self.suit))


@total_ordering
class Hand:
    def __init__(self, cards):
        self.cards = [Card(c) if isinstance(c, str) else c for c in (cards.split() if isinstance(cards, str) else cards)]
        if len(set(self.cards)) != 5:
            raise ValueError(f"{len(set(self.cards))} different cards")
        counts = sorted(Counter(c.rank for c in self.cards).items(), key=lambda rc: (-rc[1], -rc[0]))
        self.order = [r for r, _ in counts]
        flush = len({c.suit for c in self.cards}) == 1
        straight = len(counts) == 5 and self.order[0] - self.order[4] == 4
        if self.order == [12, 3, 2, 1, 0]:
            straight, self.order = True, [3, 2, 1, 0, -1]
        match [n for _, n in counts], flush, straight:
            case _, True, True: self.kind = Kind.STRAIGHT_FLUSH
            case [4, 1], _, _: self.kind = Kind.FOUR
            case [3, 2], _, _: self.kind = Kind.HOUSE
            case _, True, _: self.kind = Kind.FLUSH
            case _, _, True: self.kind = Kind.STRAIGHT
            case [3, *_], _, _: self.kind = Kind.THREE
            case [2, 2, 1], _, _: self.kind = Kind.TWO_PAIRS
            case [2, *_], _, _: self.kind = Kind.PAIR
            case _: self.kind = Kind.HIGH

    def key(self): return self.kind, self.order
    def __eq__(self, o): return self.key() == o.key()
    def __lt__(self, o): return self.key() < o.key()
    def __str__(self): return f"{' '.join(map(repr, self.cards))} ({self.kind})"


hands = [Hand(t) for t in ("2h 3d 5s 9c KD".replace("KD", "Kd"), "2c 3h 4s 8c Ah", "2h 4s 4c 2d 4h", "Ts Js Qs Ks As", "Ah 2d 3c 4s 5h", "9h 9d 9s 2c 3d", "9h 9d 3s 2c 3d", "Ah Kh 5h 3h 2h", "7s 7h 7d 7c 2s", "9h 9d 4s 2c 3d")]
print(*sorted(hands), sep="\n")
print(max(hands), Hand("2h 3h 4h 5h 9h") == Hand("2s 3s 4s 5s 9s"), Hand("Ah As 2c 3d 4h") > Hand("Kh Ks Ac 3d 4h"))
deck = [r + s for r in RANKS for s in "hs"][:18]
print(sorted(Counter(str(Hand(map(Card, c)).kind) for c in combinations(deck, 5)).items()))
rng = random.Random(9)
print(max(Hand(map(Card, rng.sample(deck, 5))) for _ in range(5)))
try:
    Hand("2h 2h 3s 4s 5s")
except ValueError as error:
    print(error)
