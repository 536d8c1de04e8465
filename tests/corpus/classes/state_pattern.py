"""A document's life as state objects, with class-switching by delegation and history."""


class Transition(Exception):
    pass


class State:
    moves = {}
    color = "grey"

    def __init__(self, document):
        self.document = document

    def __getattr__(self, action):
        if action in self.moves:
            def go(*args, **kw):
                guard = getattr(self, f"may_{action}", lambda *a, **k: None)
                if (reason := guard(*args, **kw)):
                    raise Transition(f"{action}: {reason}")
                return self.document._enter(self.moves[action], action)
            return go
        raise AttributeError(action)

    def __str__(self): return f"{type(self).__name__}({self.color})"


class Draft(State):
    moves = {"submit": "Review", "discard": "Gone"}
    def may_submit(self, force=False): return None if self.document.text or force else "empty"


class Review(State):
    color = "yellow"
    moves = {"approve": "Published", "reject": "Draft"}
    def may_approve(self, by="nobody"): return "own work" if by == self.document.author else None


class Published(State):
    color = "green"
    moves = {"retract": "Draft"}


class Gone(State):
    def __getattr__(self, action): raise Transition("it is gone")


class Document:
    states = {cls.__name__: cls for cls in (Draft, Review, Published, Gone)}

    def __init__(self, author, text=""):
        self.author, self.text, self.history = author, text, []
        self.state = Draft(self)

    def _enter(self, name, action):
        self.history.append(f"{type(self.state).__name__}-{action}->{name}")
        self.state = self.states[name](self)
        return self

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        try:
            return getattr(self.state, name)
        except AttributeError:
            raise Transition(f"can't {name} a {type(self.state).__name__.lower()}") from None


doc = Document("ann")
for action, args in [("submit", {}), ("approve", {}), ("submit", {"force": True}), ("approve", {"by": "ann"}), ("reject", {}), ("submit", {"force": 1}), ("approve", {"by": "bob"}), ("discard", {}), ("retract", {}), ("discard", {}), ("submit", {})]:
    try:
        getattr(doc, action)(**args)
        print(action, "->", doc.state)
    except Transition as error:
        print(action, "!!", error)
print(doc.history, hasattr(Draft(doc), "submit"), hasattr(Draft(doc), "fly"))
