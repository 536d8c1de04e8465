"""Assertions with messages, and the warnings that CPython gives of the text."""
import sys

print("a string" is not None, 5 == 5.0)
if (x := 3) is 3:
    print("small ints are one object")
pattern = "\d+"
print(pattern, len("\q"))
checks = []


def check(condition, message=None):
    try:
        if message is None:
            assert condition
        else:
            assert condition, message
    except AssertionError as error:
        checks.append((type(error).__name__, error.args))
    else:
        checks.append("ok")


check(1)
check(0)
check([], "empty")
check({}, ("a", "tuple"))
check(None, lambda: 1) if False else check("x", "unused")
print(checks)


class Stack:
    def __init__(self, limit):
        assert isinstance(limit, int) and limit > 0, f"bad limit {limit!r}"
        self.limit, self._items = limit, []

    def push(self, item):
        assert len(self._items) < self.limit, "overflow"
        self._items.append(item)
        return self

    def pop(self):
        assert self._items, "underflow"
        return self._items.pop()

    def check(self):
        assert (
            len(self._items) <= self.limit
            and all(item is not None for item in self._items)
        ), (
            "invariant broken: "
            f"{self._items}"
        )


s = Stack(2).push(1).push(2)
for action in (lambda: s.push(3), lambda: [s.pop(), s.pop(), s.pop()], lambda: Stack(0), lambda: Stack("x")):
    try:
        action()
    except AssertionError as error:
        print("assertion:", error)
try:
    assert False, KeyError("an object as message")
except AssertionError as error:
    print(repr(error))
if __debug__:
    print("debug on", file=sys.stderr)
s._items = [None]
s.check()
