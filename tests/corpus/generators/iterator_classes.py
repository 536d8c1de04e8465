"""Iterator classes in every style: __iter__, __next__, __getitem__, __reversed__."""


class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        n = self.start
        while n:
            yield n
            n -= 1

    def __reversed__(self):
        return iter(range(1, self.start + 1))

    def __len__(self):
        return self.start

    def __contains__(self, x):
        return 0 < x <= self.start


class Sequence:
    def __getitem__(self, i):
        print("item", i, end="; ")
        if i >= 3:
            raise IndexError
        return i * 10


class Peekable:
    _empty = object()

    def __init__(self, iterable):
        self._it = iter(iterable)
        self._cache = self._empty

    def __iter__(self):
        return self

    def __next__(self):
        if self._cache is not self._empty:
            value, self._cache = self._cache, self._empty
            return value
        return next(self._it)

    def peek(self, default=None):
        if self._cache is self._empty:
            try:
                self._cache = next(self._it)
            except StopIteration:
                return default
        return self._cache

    def __bool__(self):
        return self.peek(self._empty) is not self._empty


c = Countdown(4)
print(list(c), list(reversed(c)), len(c), 3 in c, 9 in c, sorted(c), max(c), [*c], tuple(c))
print(list(zip(c, c)), dict(enumerate(c, 1)), sum(c))
print(list(Sequence()), 20 in Sequence())
x, y, z = Sequence()
print(x, y, z)
p = Peekable("abc")
print(p.peek(), next(p), p.peek(), list(p), p.peek("none"), bool(p))


def tokenize(text):
    p = Peekable(text)
    while p:
        ch = next(p)
        if ch.isdigit():
            while p.peek("").isdigit():
                ch += next(p)
            yield int(ch)
        elif not ch.isspace():
            yield ch


print(list(tokenize("12 + (34*5)")))
print(list(iter([3, 2, 1, 0, 9].pop, 0)), list(iter(lambda it=iter("abXc"): next(it), "X")))
it = iter([1, 2, 3])
print(it.__length_hint__(), next(it), it.__length_hint__(), iter(it) is it)


class Bad:
    def __iter__(self):
        return 5


class NotIterator:
    __iter__ = None


for thing in (Bad(), NotIterator(), 3):
    try:
        for _ in thing:
            pass
    except TypeError as error:
        print(error)


class Fib:
    def __init__(self): self.a, self.b = 0, 1
    def __iter__(self): return self
    def __next__(self):
        value, self.a, self.b = self.a, self.b, self.a + self.b
        if value > 50:
            raise StopIteration
        return value


print(*Fib(), sep=",")
print(next(iter({"k": 1}.items())), list(map(None.__eq__, [None, 1])), next(iter(()), "dflt"))
d = {"a": 1, "b": 2}
try:
    for k in d:
        d[k * 2] = 0
except RuntimeError as error:
    print(error)
