# tries: the proxy behind a view of a class's names
# class: views
# stops: 2 3
import json

seen = []


class K:
    def __eq__(self, other):
        seen.append(other)
        return True


json.JSONEncoder.__dict__.keys().mapping == K()
seen[0]["mark"] = 1
if "mark" in json.JSONEncoder.__dict__:
    print("REACHED")
