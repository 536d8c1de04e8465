# tries: a library class changed by type.__setattr__ unbound
# class: shared
# stops: 2 3
import json


class Bad:
    pass


type.__setattr__(json.JSONEncoder, "default", lambda self, o: "changed")
if json.dumps(Bad()) == '"changed"':
    print("REACHED")
