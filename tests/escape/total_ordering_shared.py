# tries: a decorator that writes methods into a library class
# class: shared
# stops: 2 3
import functools
import json


def less(self, other):
    return True


class M(type(json.JSONEncoder)):
    pass


functools.total_ordering(json.JSONEncoder) if hasattr(json.JSONEncoder, "x") else None
json.JSONEncoder.__lt__ = less
if json.JSONEncoder() < 1:
    print("REACHED")
