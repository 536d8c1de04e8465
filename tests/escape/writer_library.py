# tries: setattr consumed in a library's frame
# class: lazy
# stops: 3
# rests: the reader is handed to a library as data
import collections
import json

collections.Counter(map(setattr, [json.JSONEncoder], ["default"],
                        [lambda self, o: "changed"]))
if json.JSONEncoder().default(1) == "changed":
    print("REACHED")
