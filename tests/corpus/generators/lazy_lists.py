"""Lazy linked streams with memoised tails: map, filter, take, interleave, self reference."""


class Stream:
    def __init__(self, head, tail=lambda: None):
        self.head, self._tail = head, tail

    @property
    def tail(self):
        if callable(self._tail):
            self._tail = self._tail()
        return self._tail

    def __iter__(self):
        s = self
        while s is not None:
            yield s.head
            s = s.tail

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [x for n, x in zip(range(i.stop), self) if n >= (i.start or 0)][::i.step or 1]
        for n, x in enumerate(self):
            if n == i:
                return x
        raise IndexError(i)

    def map(self, f):
        return Stream(f(self.head), lambda: self.tail and self.tail.map(f))

    def filter(self, test):
        s = self
        while s is not None and not test(s.head):
            s = s.tail
        return s and Stream(s.head, lambda: s.tail and s.tail.filter(test))

    def __add__(self, other):
        return Stream(self.head + other.head, lambda: self.tail and other.tail and self.tail + other.tail)

    def __or__(self, other):
        return Stream(self.head, lambda: other | self.tail if self.tail else other)

    @classmethod
    def count(cls, n=0, step=1):
        return cls(n, lambda: cls.count(n + step, step))

    @classmethod
    def of(cls, *items):
        return cls(items[0], lambda: cls.of(*items[1:])) if items else None

    def __repr__(self):
        forced, s = [], self
        while s is not None and not callable(s._tail):
            forced.append(repr(s.head))
            s = s._tail
        return "<" + " ".join(forced + ([repr(s.head), "..."] if s else [])) + ">"


def sieve(s):
    return Stream(s.head, lambda: sieve(s.tail.filter(lambda n: n % s.head)))


nat = Stream.count()
fibs = Stream(0, lambda: Stream(1, lambda: fibs + fibs.tail))
print(nat, nat[5], nat, fibs[:12], fibs[50], sieve(Stream.count(2))[:10])
print(nat.map(lambda x: x * x).filter(lambda x: x % 3 == 1)[:6], (nat | Stream.of("a", "b"))[:6], list(Stream.of(1, 2, 3).map(str)), nat[2:9:3])
print(Stream.of(), Stream.of(1).filter(bool), Stream.of(0).filter(bool), repr(Stream.of(1, 2)))
try:
    Stream.of(1, 2)[5]
except IndexError as error:
    print("index", error)
