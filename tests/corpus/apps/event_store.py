"""Event sourcing: immutable events, folding, projections, snapshots, versions."""
from dataclasses import asdict, dataclass, field, fields, replace
from functools import reduce
from itertools import count
import json


class Event:
    kinds = {}

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Event.kinds[cls.__name__] = cls


@dataclass(frozen=True)
class Opened(Event):
    owner: str
    limit: int = 0


@dataclass(frozen=True)
class Moved(Event):
    amount: int
    note: str = ""


@dataclass(frozen=True)
class Renamed(Event):
    owner: str


@dataclass(frozen=True)
class State:
    owner: str = ""
    balance: int = 0
    limit: int = 0
    version: int = 0
    notes: tuple = ()

    def __or__(self, event):
        match event:
            case Opened(owner, limit):
                new = replace(self, owner=owner, limit=limit)
            case Moved(amount=a) if self.balance + a < -self.limit:
                raise ValueError(f"{self.owner}: {a} would pass the limit of {self.limit}")
            case Moved(amount, ""):
                new = replace(self, balance=self.balance + amount)
            case Moved(amount, note):
                new = replace(self, balance=self.balance + amount, notes=(*self.notes, note))
            case Renamed(owner=name):
                new = replace(self, owner=name)
            case _:
                raise TypeError(f"unknown event {event!r}")
        return replace(new, version=self.version + 1)


@dataclass
class Store:
    events: list = field(default_factory=list)
    snapshots: dict = field(default_factory=dict)
    serial: count = field(default_factory=lambda: count(1), repr=False)

    def append(self, key, *events):
        state = self.state(key)
        for event in events:
            state |= event
            self.events.append((next(self.serial), key, event))
        return state

    def state(self, key, until=None):
        start, state = self.snapshots.get(key, (0, State())) if until is None else (0, State())
        return reduce(State.__or__, (e for n, k, e in self.events if k == key and n > start and (until is None or n <= until)), state)

    def snapshot(self, key):
        last = max(n for n, k, _ in self.events if k == key)
        self.snapshots[key] = last, self.state(key)

    def dump(self):
        return "\n".join(json.dumps({"n": n, "key": k, "type": type(e).__name__, **asdict(e)}) for n, k, e in self.events)

    @classmethod
    def load(cls, text):
        store = cls()
        for line in text.splitlines():
            match json.loads(line):
                case {"n": n, "key": k, "type": kind, **data}:
                    store.events.append((n, k, Event.kinds[kind](**data)))
        return store


store = Store()
store.append("a", Opened("ann", limit=50), Moved(100, "salary"), Moved(-30))
store.append("b", Opened("bob"), Moved(5))
store.snapshot("a")
print(store.append("a", Moved(-110, "rent"), Renamed("anna")))
for bad in (lambda: store.append("a", Moved(-1000)), lambda: store.append("b", "nonsense"), lambda: setattr(store.events[0][2], "owner", "eve")):
    try:
        bad()
    except (ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(store.state("b"), store.state("a", until=2).balance, store.snapshots["a"][1].version, store.state("none"))
text = store.dump()
print(text)
again = Store.load(text)
print(again.events == store.events, again.state("a") == store.state("a"), sorted(Event.kinds), [f.name for f in fields(State)])
print([again.state("a", until=n).balance for n in range(1, 8)])
