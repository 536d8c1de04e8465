"""Tickets with rules as decorated predicates, audit trails, reports and priorities."""
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from enum import Enum
from itertools import count
from typing import Callable


class Status(str, Enum):
    NEW = "new"
    OPEN = "open"
    DONE = "done"

    @property
    def next(self):
        order = list(Status)
        return order[min(order.index(self) + 1, len(order) - 1)]


@dataclass
class Ticket:
    title: str
    owner: str | None = None
    status: Status = Status.NEW
    points: int = 1
    id: int = field(default_factory=count(1).__next__)
    history: list[str] = field(default_factory=list, repr=False)

    def __setattr__(self, name, value):
        if name != "history" and (old := self.__dict__.get(name)) not in (None, value):
            self.history.append(f"{name}: {getattr(old, 'value', old)} -> {getattr(value, 'value', value)}")
        super().__setattr__(name, value)


class Board:
    rules: list[tuple[str, Callable]] = []

    @classmethod
    def rule(cls, message):
        def register(f):
            cls.rules.append((message, f))
            return f
        return register

    def __init__(self, limit=2):
        self.limit, self.tickets = limit, {}

    def add(self, *titles, **common):
        for t in titles:
            ticket = Ticket(t, **common)
            self.tickets[ticket.id] = ticket
        return self

    def __getitem__(self, key):
        return self.tickets[key] if isinstance(key, int) else [t for t in self.tickets.values() if key in (t.owner, t.status, t.status.value)]

    def move(self, id, **changes):
        ticket = self[id]
        target = ticket.status.next
        if broken := [m.format(t=ticket, b=self) for m, f in self.rules if not f(self, ticket, target)]:
            return f"#{id}: {'; '.join(broken)}"
        for k, v in changes.items():
            setattr(ticket, k, v)
        ticket.status = target
        return f"#{id} is {ticket.status.value}"

    def report(self):
        table = defaultdict(Counter)
        for t in self.tickets.values():
            table[t.owner or "-"][t.status.value] += t.points
        for owner, counts in sorted(table.items()):
            yield f"{owner:<5}" + "".join(f"{s.value}={counts[s.value]:<3}" for s in Status)


@Board.rule("{t.title!r} has no owner")
def owned(board, ticket, target):
    return target is Status.OPEN and True or ticket.owner is not None


@Board.rule("limit of {b.limit} reached")
def limited(board, ticket, target):
    return target != Status.OPEN or len(board["open"]) < board.limit


b = Board().add("login", "logout", points=3).add("docs", owner="ann")
print(b.move(1), b.move(1), b.move(2, owner="bob"), b.move(3), b.move(2), b.move(3), b.move(3), sep="\n")
b[1].owner = "cid"; b[1].points += 4
print(b.move(1), b[1], b[1].history, [t.id for t in b["done"]], [t.title for t in b["ann"]], sep="\n")
print(*b.report(), Status("open").next, Status.NEW == "new", len(Board.rules), f"{Status.NEW.value:>5}", sep="\n")
