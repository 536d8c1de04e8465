# tries: the same by setattr
# stops: 3
import json


class Bad:
    pass


setattr(json.JSONEncoder, "default", lambda self, o: "changed")
if json.dumps(Bad()) == '"changed"':
    print("REACHED")
