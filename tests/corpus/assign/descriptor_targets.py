"""Assignment that lands in properties, descriptors and __setattr__."""


class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.slot = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.slot, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.slot[1:]} wants {self.kind.__name__}, got {value!r}")
        setattr(obj, self.slot, value)

    def __delete__(self, obj):
        delattr(obj, self.slot)


class Account:
    owner = Typed(str, "nobody")
    balance = Typed(int, 0)

    def __init__(self, owner):
        self.owner = owner
        self._events = []

    @property
    def events(self):
        return tuple(self._events)

    @events.setter
    def events(self, value):
        self._events.append(value)

    @events.deleter
    def events(self):
        self._events.clear()

    def __setattr__(self, name, value):
        if name == "frozen":
            raise AttributeError("frozen is frozen")
        super().__setattr__(name, value)


acc = Account("eve")
acc.balance += 50
acc.balance -= 8
acc.events = "first"
acc.events, acc.balance = "second", acc.balance * 2
for acc.events in ("third", "fourth"):
    pass
with type("Ninety", (), {"__enter__": lambda s: 99, "__exit__": lambda s, *a: None})() as acc.balance:
    print("inside", acc.balance)
print(acc.owner, acc.balance, acc.events)
del acc.events, acc.balance
print(acc.events, acc.balance)
for action in ("acc.balance = 'x'", "acc.frozen = 1", "acc.owner += 1", "del acc.balance"):
    try:
        exec(action)
    except (TypeError, AttributeError) as error:
        print(f"{action}: {type(error).__name__}: {error}")
print(sorted(vars(acc)), type(Account.owner).__name__, Account.owner.kind)
try:
    raise ValueError("bound to an attribute?")
except ValueError as error:
    acc.owner = str(error)
print(acc.owner)
