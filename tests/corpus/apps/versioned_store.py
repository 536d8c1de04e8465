"""A key-value store with transactions, versions, TTLs and a command language."""
from collections import ChainMap


class Store:
    _tombstone = type("Tombstone", (), {"__repr__": lambda self: "<deleted>", "__slots__": ()})()

    def __init__(self, clock):
        self.clock = clock
        self.maps = ChainMap({})
        self.versions = {}

    def set(self, key, value, ttl=None):
        self.maps[key] = (value, None if ttl is None else self.clock() + int(ttl))
        self.versions.setdefault(key, []).append(value)

    def get(self, key, default=None):
        value, expires = self.maps.get(key, (self._tombstone, None))
        if value is self._tombstone or expires is not None and expires <= self.clock():
            return default
        return value

    def delete(self, key):
        found = self.get(key, self._tombstone) is not self._tombstone
        self.maps[key] = self._tombstone, None
        return found

    def incr(self, key, by=1):
        self.set(key, new := int(self.get(key, 0)) + int(by))
        return new

    def begin(self):
        self.maps = self.maps.new_child()
        return self.depth

    @property
    def depth(self):
        return len(self.maps.maps) - 1

    def rollback(self):
        if not self.depth:
            raise RuntimeError("no transaction")
        self.maps = self.maps.parents

    def commit(self):
        if not self.depth:
            raise RuntimeError("no transaction")
        changes, *rest = self.maps.maps
        rest[0].update(changes)
        self.maps = ChainMap(*rest)

    def keys(self):
        return sorted(k for k in self.maps if self.get(k, self._tombstone) is not self._tombstone)

    def __enter__(self):
        self.begin()
        return self

    def __exit__(self, kind, value, tb):
        self.rollback() if kind else self.commit()
        return kind is not None and issubclass(kind, ValueError)


class Clock:
    def __init__(self): self.now = 0
    def __call__(self): return self.now


def execute(store, clock, line):
    match line.split():
        case ["SET", key, value]:
            return store.set(key, value)
        case ["SET", key, value, "EX", ttl]:
            return store.set(key, value, ttl)
        case ["GET" | "DELETE" | "INCR" as name, *args]:
            return getattr(store, name.lower())(*args)
        case ["WAIT", n]:
            clock.now += int(n)
        case [("BEGIN" | "COMMIT" | "ROLLBACK" | "KEYS") as name]:
            return getattr(store, name.lower())()
        case ["HISTORY", key]:
            return store.versions.get(key, [])
        case _:
            raise SyntaxError(line)


clock = Clock()
store = Store(clock)
for line in ["SET a 1", "GET a", "BEGIN", "SET a 2", "INCR a 5", "DELETE b", "BEGIN", "DELETE a", "GET a", "KEYS", "ROLLBACK", "GET a", "COMMIT", "GET a", "COMMIT",
             "SET t x EX 3", "GET t", "WAIT 3", "GET t", "KEYS", "INCR n", "INCR n -4", "INCR t zz", "HISTORY a", "FLY", "GET"]:
    try:
        print(f"{line:14} {execute(store, clock, line)!r}")
    except (RuntimeError, SyntaxError, ValueError, TypeError) as error:
        print(f"{line:14} {type(error).__name__}: {error}")
with store as s:
    s.set("kept", 1)
with store:
    store.set("lost", 1)
    raise ValueError
try:
    with store:
        store.set("gone", 1)
        with store:
            store.set("inner", 2)
        raise KeyError("out")
except KeyError as error:
    print(error, store.keys(), store.depth, Store._tombstone)
