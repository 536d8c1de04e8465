"""An event bus: closures, weak sets of handlers by name, nonlocal switches."""
from collections import defaultdict


def make_bus():
    handlers = defaultdict(list)
    muted = False
    depth = 0

    def on(event, *, priority=0):
        def register(f):
            handlers[event].append((-priority, len(handlers[event]), f))
            handlers[event].sort(key=lambda t: t[:2])
            return f
        return register

    def emit(event, /, *args, **kwargs):
        nonlocal depth
        if muted:
            return []
        depth += 1
        try:
            results = []
            for *_, f in handlers[event] + handlers["*"]:
                if (r := f(event, *args, **kwargs)) is not None:
                    results.append((depth, f.__name__, r))
            return results
        finally:
            depth -= 1

    class muted_section:
        def __enter__(self):
            nonlocal muted
            self.before, muted = muted, True
            return self

        def __exit__(self, kind, value, tb):
            nonlocal muted
            muted = self.before
            return kind is KeyError

    return on, emit, muted_section


on, emit, muted = make_bus()


@on("login", priority=1)
def greet(event, user, **info):
    return f"hello {user}"


@on("login", priority=5)
@on("logout")
def audit(event, user, *, when="now", **info):
    return f"{event}:{user}@{when}"


@on("*")
def count(event, *args, _calls=[0], **kwargs):
    _calls[0] += 1
    if _calls[0] == 2:
        return emit("nested", "deep")
    if event == "crash":
        raise RuntimeError(f"call {_calls[0]}")


@on("nested")
def nested(event, word):
    return word[::-1]


for call in (("login", "ann"), ("logout", "bob")):
    for line in emit(*call, when="noon"):
        print(line)
with muted() as section:
    print(emit("login", "cid"), section.before)
    with muted():
        raise KeyError("swallowed")
print(emit("unknown"))
try:
    emit("crash")
except RuntimeError as error:
    print("crashed:", error)
print([r for *_, r in emit("login", "dan")])
