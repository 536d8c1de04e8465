# tries: update_wrapper writes a function's code
# class: writer
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import functools
import json


def g():
    return codecs


class Source:
    __code__ = g.__code__


functools.update_wrapper(json.dumps, Source, assigned=["__code__"], updated=[])
use(json.dumps().open)
