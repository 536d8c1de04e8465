# stdin: look\ntake lamp\nnorth\nuse lamp\ntake gold\nsouth\ninventory\ndrop lamp\neast\nxyzzy\nsave\nwest\nload\nscore\nquit\n
"""A text adventure: rooms as data, commands as methods with synonyms, save and load by JSON."""
import json
import sys

WORLD = {"hall": {"text": "A dusty hall.", "exits": {"north": "cave", "east": "garden"}, "things": ["lamp", "key"]},
         "cave": {"text": "A dark cave.", "dark": True, "exits": {"south": "hall"}, "things": ["gold"]},
         "garden": {"text": "A garden.", "exits": {"west": "hall"}, "locked": "key", "things": []}}


def command(*names):
    def mark(f):
        f.names = names or (f.__name__,)
        return f
    return mark


class Dead(Exception):
    pass


class Adventure:
    def __init__(self):
        self.state = {"room": "hall", "bag": [], "lit": False, "moves": 0, "rooms": json.loads(json.dumps(WORLD))}
        self.saved = None
        self.table = {n: getattr(self, a) for a in dir(type(self)) if hasattr(f := getattr(type(self), a), "names") for n in f.names}

    @property
    def room(self): return self.state["rooms"][self.state["room"]]

    @property
    def dark(self): return self.room.get("dark") and not self.state["lit"]

    @command("look", "l")
    def look(self):
        if self.dark:
            return "It is dark."
        things = ", ".join(self.room["things"]) or "nothing"
        return f"{self.room['text']} You see {things}. Exits: {' '.join(self.room['exits'])}"

    @command("north", "south", "east", "west")
    def go(self, *, word):
        target = self.room["exits"].get(word)
        if target is None:
            return "No way."
        if (key := self.state["rooms"][target].get("locked")) and key not in self.state["bag"]:
            return f"Locked; you need a {key}."
        if self.dark:
            raise Dead("You stumble in the dark.")
        self.state["room"] = target
        return self.look()

    @command("take", "get")
    def take(self, *things):
        if self.dark:
            return "You grope about."
        taken = [t for t in things if t in self.room["things"]]
        for t in taken:
            self.room["things"].remove(t)
        self.state["bag"] += taken
        return f"Taken: {', '.join(taken) or 'nothing'}"

    @command()
    def drop(self, thing):
        self.state["bag"].remove(thing)
        self.room["things"].append(thing)
        return "Dropped."

    @command("use", "light")
    def use(self, thing):
        if thing == "lamp" and thing in self.state["bag"]:
            self.state["lit"] ^= True
            return f"The lamp is {'on' if self.state['lit'] else 'off'}."
        return "Nothing happens."

    @command("inventory", "i")
    def inventory(self): return f"{sorted(self.state['bag'])}"

    @command("save")
    def save(self):
        self.saved = json.dumps(self.state)
        return f"{len(self.state['bag'])} things saved."

    @command("load")
    def load(self):
        self.state = json.loads(self.saved)
        return self.look()

    @command("score")
    def score(self): return 10 * ("gold" in self.state["bag"]) + self.state["moves"]

    @command("quit", "q")
    def quit(self): raise SystemExit(self.score())

    def play(self, lines):
        for line in lines:
            word, *args = line.split()
            self.state["moves"] += 1
            f = self.table.get(word)
            print(f"> {line.strip()}")
            try:
                print(f"I don't know {word!r}." if f is None else f(word=word) if f.__name__ == "go" else f(*args))
            except (TypeError, ValueError) as error:
                print("?", error)
            except Dead as error:
                print(error, "Start again.")
                self.__init__()


Adventure().play(sys.stdin)
