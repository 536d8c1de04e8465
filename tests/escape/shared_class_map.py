# tries: the same in a library's frame
# stops: 2 3
import collections
import json


class Bad:
    pass


collections.Counter(map(type.__setattr__, [json.JSONEncoder], ["default"],
                        [lambda self, o: "changed"]))
if json.dumps(Bad()) == '"changed"':
    print("REACHED")
