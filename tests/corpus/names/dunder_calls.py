"""Calling dunders directly: on literals, own objects, super and classes."""
print((5).__add__(3), (5).__radd__(3), "ab".__mul__(2), [1, 2].__len__(), {"a": 1}.__getitem__("a"), (1, 2).__contains__(2), "abc".__eq__("abc"), (3).__lt__(4))
print([3, 1].__iter__().__next__(), {1, 2}.__or__({3}), "x".__str__(), "x".__repr__(), (2.5).__int__(), (-3).__abs__(), (7).__divmod__(2), (1).__bool__(), "a".__hash__() == hash("a"), (255).__format__("x"), (5).__neg__(), (2).__pow__(3), (5).__truediv__(2))
print(int.__add__(1, 2), str.__len__("abc"), list.__getitem__([1, 2], 0), dict.__contains__({}, 1), object.__repr__(5)[:4], type.__name__, str.__mod__("%d", 5))


class Account:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"Account({self.value})"

    def __add__(self, other):
        return Account(self.value + (other.value if isinstance(other, Account) else other))

    def __eq__(self, other):
        return isinstance(other, Account) and self.value == other.value

    def __hash__(self):
        return self.value.__hash__()

    def __getitem__(self, key):
        return (key, self.value)

    def __setitem__(self, key, value):
        self.value = value

    def __delitem__(self, key):
        self.value = None

    def __call__(self, *args):
        return args.__len__()

    def __enter__(self):
        return self.__repr__()

    def __exit__(self, *exc):
        return exc[0] is not None

    def __iter__(self):
        return iter([self.value]).__iter__()

    def __contains__(self, x):
        return self.value.__eq__(x)

    def __bool__(self):
        return self.value.__bool__()

    def __format__(self, spec):
        return "<" + self.value.__format__(spec) + ">"

    def __getattr__(self, name):
        return f"no {name}"

    def __len__(self):
        return abs(self.value)

    def __dir__(self):
        return ["value", *super().__dir__()][:1]

    def __sizeof__(self):
        return 1


class Gold(Account):
    def __init__(self, value, bonus=0, **kw):
        super().__init__(value + bonus, **kw)

    def __repr__(self):
        return "Gold" + Account.__repr__(self)

    def __add__(self, other):
        return Gold(super().__add__(other).value)

    def __setattr__(self, name, value):
        super().__setattr__(name, value)
        self.__dict__["log"] = self.__dict__.get("log", 0) + 1

    def __new__(cls, *args, **kw):
        return super().__new__(cls)


a, g = Account(3), Gold(5, bonus=2)
print(a.__add__(4), a + 4, a.__eq__(Account(3)), a.__getitem__("k"), a["k"], a.__call__(1, 2), a(1), a.__enter__(), a.__contains__(3), list(a.__iter__()), a.__bool__(), a.__format__("03d"), f"{a:5}", a.__len__(), a.zzz, dir(a))
print(g, g + 1, g.log, g.__class__.__name__, Gold.__add__(g, 1), Account.__add__(g, 1), Gold.__init__(g, 1), g, g.__dict__, super(Gold, g).__repr__(), Gold.__mro__[1].__name__)
a.__setitem__("any", 9)
a["x"] = a["y"][1] + 1
print(a, a.__hash__() == hash(10), a.__init__(4), a, Account.__len__(a), Account.__getitem__(a, 1), a.__ne__(Account(5)), a.__str__(), a.__sizeof__())
del a["z"]
print(a.value, a.__class__ == Account, a.__doc__, Account.__doc__, a.__module__)
with Account(1) as text:
    print(text)
    raise KeyError
print([].__class__, "".__class__.__name__, (1).__class__(5.5), {}.__class__(a=1), type(a).__call__(7), [].__class__([1]), (lambda: 0).__class__.__name__)
for bad in (lambda: (5).__add__("x"), lambda: (5).__len__(), lambda: [].__hash__(), lambda: "".__next__(), lambda: Account.__add__(), lambda: object().__add__(1), lambda: [1].__getitem__("x"), lambda: None.__bool__(1)):
    try:
        print(bad())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
