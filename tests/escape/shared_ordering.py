# tries: total_ordering writes methods into a library's class
# class: shared
# stops: 2 3
import functools
import json


class Meta(type):
    pass


json.JSONEncoder.__lt__ = lambda self, other: True
functools.total_ordering(json.JSONEncoder)
if json.JSONEncoder() >= 1 or json.JSONEncoder() > 1 or True:
    print("REACHED")
