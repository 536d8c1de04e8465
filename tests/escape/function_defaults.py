# tries: the defaults of a library function are what all call it with
# class: code
# stops: 2 3
import json


def evil(**kwargs):
    class E:
        def encode(self, o):
            return "changed"
    return E()


json.dumps.__kwdefaults__["cls"] = evil
if json.dumps([1]) == "changed":
    print("REACHED")
