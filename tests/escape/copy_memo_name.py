# tries: a memo answers for the name of a method: a reader
# class: reduce
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import copy
import json

method = [].__len__


class Memo(dict):
    def get(self, key, default=None):
        if key == id(method):
            return default
        return "__globals__" if key == id("__len__") else json.dumps


found = copy.deepcopy(method, Memo())
if type(found) is dict:
    print("REACHED")
    use(found["__builtins__"]["open"])
