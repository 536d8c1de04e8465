# tries: update_wrapper writes a method of a library's class
# class: writer
# stops: 2 3
import functools
import json


class Source:
    def default(self, o):
        return "changed"


functools.update_wrapper(json.JSONEncoder, Source, assigned=["default"], updated=[])
if json.JSONEncoder().default(1) == "changed":
    print("REACHED")
