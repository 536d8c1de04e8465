# tries: a function made of a code object and chosen globals
# class: code
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import json


def g():
    return open


make = type(g)
use(make(g.__code__, {"__builtins__": json.dumps.__builtins__})())
