# tries: a module type's __getattribute__
# class: reader
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import json

use(type(json).__getattribute__(json, "codecs").open)
