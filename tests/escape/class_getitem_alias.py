# tries: an alias made over an object that is no class
# class: reader
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import json

alias = type(list[int])(json, int)
use(alias.codecs.open)
