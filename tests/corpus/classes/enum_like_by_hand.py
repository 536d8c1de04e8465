"""Constants by metaclass, flags by ints, sentinels, interned symbols, borg state."""


class ConstMeta(type):
    def __new__(mcls, name, bases, ns):
        members = {k: v for k, v in ns.items() if k.isupper()}
        cls = super().__new__(mcls, name, bases, {k: v for k, v in ns.items() if k not in members})
        inherited = getattr(cls, "_members", {})
        cls._members = {**inherited}
        for k, v in members.items():
            obj = object.__new__(cls)
            obj.name, obj.value = k, v
            cls._members[k] = obj
        return cls

    def __getattr__(cls, name):
        members = cls.__dict__.get("_members", {})
        if name in members:
            return members[name]
        raise AttributeError(f"{cls.__name__} has no {name}")

    def __iter__(cls): return iter(cls._members.values())
    def __len__(cls): return len(cls._members)
    def __contains__(cls, item): return item in cls._members.values()
    def __getitem__(cls, name): return cls._members[name]

    def __call__(cls, value):
        for m in cls:
            if m.value == value:
                return m
        raise ValueError(f"{value!r} is no {cls.__name__}")


class Const(metaclass=ConstMeta):
    def __repr__(self): return f"{type(self).__name__}.{self.name}"
    def __or__(self, other): return frozenset({self}) | (other if isinstance(other, frozenset) else {other})


class Suit(Const):
    HEARTS = "h"
    SPADES = "s"
    limit = 5

    @property
    def red(self): return self.value in "hd"


class MoreSuits(Suit):
    STARS = "*"


class Symbol:
    _table = {}
    __slots__ = ("text",)

    def __new__(cls, text):
        if text not in cls._table:
            cls._table[text] = self = super().__new__(cls)
            self.text = text
        return cls._table[text]

    def __repr__(self): return f":{self.text}"


class Borg:
    _shared = {}

    def __init__(self, **kw):
        for k, v in kw.items():
            self._shared[k] = v

    def __getattr__(self, name):
        try:
            return Borg._shared[name]
        except KeyError:
            raise AttributeError(name) from None


class Missing:
    _one = None

    def __new__(cls):
        cls._one = cls._one or super().__new__(cls)
        return cls._one

    def __bool__(self): return False
    def __repr__(self): return "MISSING"


print(list(Suit), Suit.HEARTS.red, Suit("s"), Suit["SPADES"] is Suit.SPADES, len(MoreSuits), Suit.limit, Suit.SPADES in Suit, [*MoreSuits])
print(sorted(m.name for m in Suit.HEARTS | Suit.SPADES), Symbol("a") is Symbol("a"), Symbol("b"), Borg(x=1).x, Borg().x, Missing() is Missing(), bool(Missing()), [Missing()])
for bad in (lambda: Suit("zz"), lambda: Suit.NOPE, lambda: Suit["x"], lambda: Borg().y):
    try:
        bad()
    except (ValueError, AttributeError, KeyError) as error:
        print(type(error).__name__, error)
