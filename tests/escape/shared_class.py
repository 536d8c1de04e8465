# tries: a library class that all use, changed by assignment
# stops: 3
import json


class Bad:
    pass


json.JSONEncoder.default = lambda self, o: "changed"
if json.dumps(Bad()) == '"changed"':
    print("REACHED")
