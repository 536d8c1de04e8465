# tries: a class's dict from the comparison of its proxy
# class: views
# stops: 2 3
import json

seen = []


class K:
    def __eq__(self, other):
        seen.append(other)
        return True


class Bad:
    pass


json.JSONEncoder.__dict__ == K()
seen[0]["default"] = lambda self, o: "changed"
if json.JSONEncoder.__dict__["default"] is seen[0]["default"]:
    print("REACHED")
