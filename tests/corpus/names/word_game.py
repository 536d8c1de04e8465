# stdin: crane\nslate\nsl8te\nhi\nstale\nstale\n
"""A word guessing game that plays from standard input."""
import sys
from collections import Counter

SECRET, TRIES = "stale", 6


def judge(guess, secret):
    marks = ["x"] * len(secret)
    left = Counter(secret)
    for i, (g, s) in enumerate(zip(guess, secret)):
        if g == s:
            marks[i] = "G"
            left[g] -= 1
    for i, g in enumerate(guess):
        if marks[i] == "x" and left[g] > 0:
            marks[i] = "y"
            left[g] -= 1
    return "".join(marks)


class Game:
    def __init__(self, secret, tries):
        self.secret, self.tries, self.history = secret, tries, []

    def guesses(self):
        while len(self.history) < self.tries:
            try:
                guess = input(f"{len(self.history) + 1}/{self.tries}: ").strip().lower()
            except EOFError:
                return
            match list(guess):
                case [*letters] if len(letters) != len(self.secret):
                    print("wrong length:", len(letters))
                case letters if not all(map(str.isalpha, letters)):
                    print("letters only:", *(c for c in letters if not c.isalpha()))
                case _:
                    yield guess

    def play(self):
        for guess in self.guesses():
            self.history.append((guess, marks := judge(guess, self.secret)))
            print(f"{guess} {marks}")
            if set(marks) == {"G"}:
                return True
        return False

    @property
    def known(self):
        return "".join(next((g[i] for g, m in self.history if m[i] == "G"), "_") for i in range(len(self.secret)))


game = Game(SECRET, TRIES)
won = game.play()
print(f"{'won' if won else 'lost'} after {len(game.history)}: {game.known}")
print("unread:", [line.rstrip() for line in sys.stdin])
for guess in ("eerie", "llama", "allot", "stale"):
    print(guess, judge(guess, "llano" if "ll" in guess else SECRET))
sys.exit(0 if won else 1)
