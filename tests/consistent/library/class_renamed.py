"""A class is renamed, and wrapped as functions are."""
import functools


def wrapped():
    """The text of a function."""


class Plain:
    """The text of a class."""


Plain.__name__ = "Other"
Plain.__qualname__ = "Outer.Other"
Plain.__doc__ = "Another text."
print(Plain, Plain.__name__, Plain.__doc__)


class Outer:
    @functools.wraps(wrapped, updated=())
    class Inner:
        pass


print(Outer.Inner.__name__, Outer.Inner.__doc__, Outer.Inner.__wrapped__ is
      wrapped)
try:
    functools.wraps(wrapped)(Plain)
except AttributeError as error:
    print(error)
