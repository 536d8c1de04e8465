# tries: the target of a comprehension writes a function's code
# class: gadgets
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import json


def g(self, o):
    return codecs


[0 for json.JSONEncoder.default.__code__ in [g.__code__]]
print("REACHED")
use(json.JSONDecoder.__init__.__builtins__["open"])
