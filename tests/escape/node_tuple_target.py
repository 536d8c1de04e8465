# tries: the target of an unpacking writes a function's code
# class: gadgets
# stops: 1 2 3
import json


def g(self, o):
    return re


json.JSONEncoder.default.__code__, rest = g.__code__, 1
if json.JSONEncoder().default(1) is not None:
    print("REACHED")
