# tries: a class's dict from an inequality, in a library's frame
# class: views
# stops: 2 3
import collections
import json
import operator

seen = []


class K:
    def __ne__(self, other):
        seen.append(other)
        return True


collections.Counter(map(operator.ne, [json.JSONEncoder.__dict__], [K()]))
seen[0]["mark"] = 1
if "mark" in json.JSONEncoder.__dict__:
    print("REACHED")
