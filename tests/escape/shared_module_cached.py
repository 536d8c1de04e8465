# tries: cached_property writes what a name says into a module's dict
# class: writer
# stops: 2 3
import functools
import json

cached = functools.cached_property(lambda self: "changed")
cached.attrname = "mark"
cached.__get__(json)
if json.mark == "changed":
    print("REACHED")
