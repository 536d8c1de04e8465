# tries: delattr consumed in a library's frame
# class: lazy
# stops: 3
# rests: the reader is handed to a library as data
import collections
import json

collections.Counter(map(delattr, [json.JSONEncoder], ["default"]))
if not hasattr(json.JSONEncoder, "default"):
    print("REACHED")
