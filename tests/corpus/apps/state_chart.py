"""A hierarchical state chart built from nested dicts, with entry and exit actions."""


class Chart:
    def __init__(self, spec, **actions):
        self.actions, self.parent, self.rules, self.initial = actions, {}, {}, {}
        self.trace = []

        def read(tree, parent=None):
            for name, body in tree.items():
                self.parent[name] = parent
                self.rules[name] = body.get("on", {})
                if kids := body.get("states"):
                    self.initial[name] = next(iter(kids))
                    read(kids, name)
        read(spec)
        self.state = None
        self.enter(next(iter(spec)))

    def path(self, state):
        while state:
            yield state
            state = self.parent[state]

    def enter(self, target, above=()):
        for s in reversed([*self.path(target)]):
            if s not in above:
                self.trace.append(f"+{s}")
        while target in self.initial:
            target = self.initial[target]
            self.trace.append(f"+{target}")
        self.state = target

    def send(self, event, **data):
        for s in self.path(self.state):
            if rule := self.rules[s].get(event):
                target, *rest = rule if isinstance(rule, tuple) else (rule,)
                if rest and not self.actions[rest[0]](**data):
                    self.trace.append(f"?{event}")
                    return self.state
                common = set(self.path(self.state)) & set(self.path(target)) - {target}
                self.trace += [f"-{x}" for x in self.path(self.state) if x not in common]
                self.enter(target, common)
                return self.state
        raise LookupError(f"{self.state} ignores {event!r}")


player = Chart({
    "off": {"on": {"power": "on"}},
    "on": {"on": {"power": "off"}, "states": {
        "stopped": {"on": {"play": ("playing", "has_disc")}},
        "playing": {"on": {"stop": "stopped", "pause": "paused"}, "states": {"normal": {"on": {"fast": "quick"}}, "quick": {"on": {"slow": "normal"}}}},
        "paused": {"on": {"play": "playing"}}}},
}, has_disc=lambda disc=None: disc is not None)
for event, data in [("power", {}), ("play", {}), ("play", {"disc": 1}), ("fast", {}), ("pause", {}), ("play", {}), ("eject", {}), ("power", {}), ("stop", {})]:
    try:
        print(event, "->", player.send(event, **data))
    except LookupError as error:
        print(error)
print(*player.trace)
