# tries: the target of a loop writes a function's code
# class: gadgets
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import json


def g():
    return codecs


for json.dumps.__code__ in [g.__code__]:
    pass
use(json.dumps().open)
