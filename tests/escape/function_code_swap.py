# tries: checked code inside another function's globals
# class: code
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import json


def g():
    return codecs


json.dumps.__code__ = g.__code__
use(json.dumps().open)
