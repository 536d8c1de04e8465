# tries: a library class that all use, changed by assignment
# class: shared
# stops: 3
# rests: writes of free names have no guard; library classes are immutable
import json


class Bad:
    pass


json.JSONEncoder.default = lambda self, o: "changed"
if json.dumps(Bad()) == '"changed"':
    print("REACHED")
