"""A VM for messages: sequences with stars in the middle, nested alternatives."""


def parse(line):
    match line.split():
        case ["go", ("north" | "south" | "east" | "west") as direction]:
            return ("move", direction, 1)
        case ["go", direction, steps] if steps.isdigit():
            return ("move", direction, int(steps))
        case ["take" | "get", thing] | ["pick", "up", thing] | ["pick", thing, "up"]:
            return ("take", thing)
        case ["put", *things, "in", container] if things:
            return ("put", things, container)
        case ["say", *words]:
            return ("say", " ".join(words))
        case ["quit" | "exit" | "q"]:
            return ("quit",)
        case []:
            return ("nothing",)
        case [verb, *_]:
            return ("unknown", verb)


class Game:
    size = 3

    def __init__(self):
        self.at, self.bag, self.out, self.running = (1, 1), set(), [], True
        self.things = {(1, 1): {"lamp"}, (0, 1): {"key", "box"}}

    def here(self):
        return self.things.setdefault(self.at, set())

    def do(self, command):
        match command:
            case "move", str(d), n:
                dx, dy = {"north": (0, -1), "south": (0, 1), "east": (1, 0), "west": (-1, 0)}.get(d, (0, 0))
                x, y = self.at
                match (x + dx * n, y + dy * n):
                    case (x, y) if 0 <= x < self.size and 0 <= y < self.size:
                        self.at = x, y
                        return f"at {self.at}: {sorted(self.here())}"
                    case beyond:
                        return f"a wall before {beyond}"
            case "take", thing if thing in self.here():
                self.here().remove(thing)
                self.bag.add(thing)
                return f"taken {thing}"
            case "take", _:
                return "not here"
            case "put", [*things], box:
                gone = self.bag & {*things}
                self.bag -= gone
                return f"{sorted(gone)} into the {box}, {sorted(set(things) - gone)} not carried"
            case ("say", "" | "nothing") | ("nothing",):
                return "silence"
            case "say", text:
                return f"you say {text!r}"
            case ("quit",):
                self.running = False
                return f"bye with {sorted(self.bag)}"
            case ("unknown", what) as whole:
                return f"don't know {what!r} ({len(whole)})"


game = Game()
for line in ["go west", "take key", "pick up box", "pick lamp up", "go north 5", "go up", "say", "say hello world", "",
             "put key coin in box", "put in box", "dance wildly", "go east x", "get lamp", "go east 1", "take lamp", "q", "ignored"]:
    if not game.running:
        break
    print(f"{line:22}", game.do(parse(line)))
