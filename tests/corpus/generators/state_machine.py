"""A protocol parser as a generator-based state machine, and a class-based twin."""


def parser(emit):
    """Frames: '<' LEN ':' payload '>' with '\\' escapes outside frames."""
    skipped = 0
    while True:
        ch = yield
        while ch != "<":
            skipped += 1
            if ch == "\\":
                yield
            ch = yield
        digits = ""
        while (ch := (yield)).isdigit():
            digits += ch
        if ch != ":" or not digits:
            emit("error", f"expected ':' after {digits!r}, got {ch!r}")
            continue
        payload = []
        for _ in range(int(digits)):
            payload.append((yield))
        if (ch := (yield)) == ">":
            emit("frame", "".join(payload))
        else:
            emit("error", f"frame not closed: {ch!r}")
        if skipped:
            emit("skipped", skipped)
            skipped = 0


class Turnstile:
    transitions = {
        ("locked", "coin"): ("unlocked", "unlock"),
        ("locked", "push"): ("locked", None),
        ("unlocked", "push"): ("locked", "lock"),
        ("unlocked", "coin"): ("unlocked", "refund"),
    }

    def __init__(self):
        self.state, self.log = "locked", []

    def __call__(self, event):
        try:
            self.state, action = self.transitions[self.state, event]
        except KeyError as error:
            raise ValueError(f"no {event!r} in {self.state}") from error
        if action:
            self.log.append(getattr(self, f"do_{action}")())
        return self.state

    def __getattr__(self, name):
        if name.startswith("do_"):
            return lambda: f"<{name[3:]}>"
        raise AttributeError(name)

    def do_refund(self):
        return "here is your coin"


events = []
p = parser(lambda *e: events.append(e))
next(p)
for ch in r"xx\<<5:hello>junk<3:a>b>><x:1><2:no!<0:><1:<>":
    p.send(ch)
for event in events:
    print(*event)
p.close()
t = Turnstile()
print([t(e) for e in ["push", "coin", "coin", "push", "push"]], t.log)
try:
    t("kick")
except ValueError as error:
    print(error, repr(error.__cause__))
try:
    t.unknown
except AttributeError as error:
    print("attr", error)


def traffic(*durations):
    while True:
        for light, length in zip(("green", "yellow", "red"), durations):
            for left in range(length, 0, -1):
                command = yield f"{light}{left}"
                if command == "emergency":
                    yield "red!"
                    break


lights = traffic(2, 1, 3)
print([next(lights) for _ in range(7)], lights.send("emergency"), next(lights), next(lights))
