# tries: the target of a with statement writes a function's code
# class: gadgets
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import contextlib
import json


def g():
    return codecs


with contextlib.nullcontext(g.__code__) as json.dumps.__code__:
    pass
use(json.dumps().open)
