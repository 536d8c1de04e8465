# tries: an enumeration reads an attribute of a member's value for a descriptor
# class: reader
# stops: 2 3
import contextlib
import io
import sys
from enum import Enum


class Other:
    def __get__(self, instance, owner=None):
        return None

    def __set__(self, instance, value):
        pass


# A library's own AttributeError, about its module.
stdout = sys.stdout
error = None
try:
    del sys.stdout
    with contextlib.redirect_stdout(io.StringIO()):
        pass
except AttributeError as caught:
    error = caught
sys.stdout = stdout
Kind = Enum("Kind", {"obj": 1, "A": 2},
            type=type("Base", (), {"obj": Other()}))
member = Kind.A
member._value_ = error
for holder in member, error:
    try:
        found = getattr(holder, "obj")
    except AttributeError:
        continue
    if type(found) is type(sys):
        print("REACHED")
