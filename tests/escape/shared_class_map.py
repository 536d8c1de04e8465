# tries: a library class changed by type.__setattr__ in a library frame
# class: lazy
# stops: 2 3
import collections
import json


class Bad:
    pass


collections.Counter(map(type.__setattr__, [json.JSONEncoder], ["default"],
                        [lambda self, o: "changed"]))
if json.dumps(Bad()) == '"changed"':
    print("REACHED")
