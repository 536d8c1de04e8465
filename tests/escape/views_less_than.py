# tries: a class's dict from an ordering of its proxy
# class: views
# stops: 2 3
import json

seen = []


class K:
    def __gt__(self, other):
        seen.append(other)
        return True


json.JSONEncoder.__dict__ < K()
seen[0]["mark"] = 1
if "mark" in json.JSONEncoder.__dict__:
    print("REACHED")
