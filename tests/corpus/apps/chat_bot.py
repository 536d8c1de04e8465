# stdin: hello there\nmy name is Ann\nwhat is 3 plus 4\nwhat is ten times 2\nremember that tea is hot\nwhat is tea\nwho am i\nremind me in 5 minutes to sleep\nblah\n\nbye\nnever read
"""A pattern-matching bot with memory, driven by stdin, decorated handlers, regexes."""
import re
import sys

HANDLERS = []
NUMBERS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten".split())}


def on(pattern, *, priority=0):
    regex = re.compile(pattern, re.I)

    def register(f):
        HANDLERS.append((priority, len(HANDLERS), regex, f))
        HANDLERS.sort(key=lambda h: (-h[0], h[1]))
        return f
    return register


class Bot:
    def __init__(self, name):
        self.name, self.memory, self.turns = name, {}, 0

    @on(r"(hello|hi)\b.*")
    def greet(self, word):
        return f"{word.capitalize()}, I am {self.name}."

    @on(r"my name is (?P<who>\w+)")
    def named(self, *, who):
        self.memory["you"] = who
        return f"Nice to meet you, {who}!"

    @on(r"what is (?P<a>\w+) (?P<op>plus|minus|times) (?P<b>\w+)", priority=5)
    def calculate(self, *, a, op, b):
        a, b = (NUMBERS[x] if x in NUMBERS else int(x) for x in (a, b))
        return str({"plus": a.__add__, "minus": a.__sub__, "times": a.__mul__}[op](b))

    @on(r"remember that (.+?) (?:is|are) (.+)")
    def remember(self, key, value):
        self.memory[key] = value
        return "Noted."

    @on(r"what (?:is|are) (.+)")
    def recall(self, key):
        return self.memory.get(key, f"I don't know {key}.")

    @on(r"who am i\??")
    def who(self):
        return f"You are {self.memory['you']}." if "you" in self.memory else "No idea."

    @on(r"remind me in (\d+) (minute|hour)s? to (.+)")
    def remind(self, n, unit, what):
        return f"In {int(n) * (60 if unit == 'hour' else 1)} minutes: {what}"

    @on(r"bye|quit")
    def bye(self):
        raise StopIteration(f"Bye after {self.turns} turns.")

    @on(r".+", priority=-9)
    def default(self):
        return f"Hm ({len(self.memory)} facts)."

    def reply(self, text):
        self.turns += 1
        for _, _, regex, f in HANDLERS:
            if m := regex.fullmatch(text):
                named = m.groupdict()
                return f(self, **named) if named else f(self, *m.groups())
        return "..."


bot = Bot("Bit")
for line in sys.stdin:
    try:
        print(f"> {line.strip()}\n{bot.reply(line.strip())}")
    except StopIteration as stop:
        print(stop.value)
        break
    except ValueError as error:
        print("Sorry:", error)
print([f.__name__ for *_, f in HANDLERS], bot.memory, sys.stdin.readline().strip())
