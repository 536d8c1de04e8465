"""Dataclasses that inherit, override defaults, mix kw_only, properties, class methods, ordering."""
from dataclasses import dataclass, field, fields, asdict, KW_ONLY
from functools import total_ordering


@dataclass(kw_only=True)
class Entity:
    id: int = field(default=0, compare=False)
    meta: dict = field(default_factory=dict, repr=False)

    def __post_init__(self):
        self.meta.setdefault("kind", type(self).__name__)

    def __init_subclass__(cls, prefix="", **kw):
        super().__init_subclass__(**kw)
        cls.prefix = prefix


@dataclass
class Person(Entity, prefix="P"):
    name: str
    age: int = 18

    @property
    def key(self): return f"{self.prefix}{self.id:03}"


@dataclass
class Worker(Person, prefix="W"):
    age: int = 30
    boss: "Worker | None" = field(default=None, repr=False)
    skills: tuple[str, ...] = ()

    def __post_init__(self, *args):
        super().__post_init__()
        if self.boss is self:
            raise ValueError("own boss")

    @classmethod
    def parse(cls, text, **kw):
        name, _, skills = text.partition(":")
        return cls(name.strip(), skills=tuple(filter(None, map(str.strip, skills.split(",")))), **kw)

    def chain(self):
        return [self.name] + (self.boss.chain() if self.boss else [])


@total_ordering
@dataclass(eq=False)
class Ranked:
    rank: int
    label: str = "?"

    def __eq__(self, other): return self.rank == other.rank
    def __lt__(self, other): return self.rank < other.rank
    def __hash__(self): return self.rank


@dataclass
class Temperature:
    celsius: float
    _: KW_ONLY
    unit: str = "C"
    history: list = field(default_factory=list, init=False)

    def __setattr__(self, name, value):
        if name == "celsius" and "history" in self.__dict__:
            self.history.append(self.celsius)
        super().__setattr__(name, value)


boss = Worker("Zoe", id=1)
w = Worker.parse("Ann: python, c ,", boss=boss, id=7)
print(w, w.key, w.chain(), w.meta, Person("Bob", id=2).key, Person("x", id=1) == Person("x", id=2), Worker("x") == Person("x"))
print([(f.name, f.kw_only) for f in fields(Worker)], asdict(w)["boss"]["name"], Worker.age, Person.age, Worker.prefix, Entity(id=3))
print(sorted([Ranked(2), Ranked(1, "a")]), Ranked(1) <= Ranked(1), max(Ranked(3), Ranked(5)), {Ranked(1): "one"}[Ranked(1, "z")])
t = Temperature(20)
t.celsius += 5; t.celsius *= 2
print(t, t.history)
for bad in (lambda: Entity(1), lambda: Worker(), lambda: Temperature(1, "F"), lambda: Ranked()):
    try:
        bad()
    except TypeError as error:
        print(error)
