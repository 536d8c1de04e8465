# tries: total_ordering writes methods into a library's class
# class: shared
# stops: 2 3
import functools
import json


json.JSONEncoder.__lt__ = lambda self, other: False
functools.total_ordering(json.JSONEncoder)
if json.JSONEncoder() >= 1:
    print("REACHED")
