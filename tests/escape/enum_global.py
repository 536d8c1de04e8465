# tries: a decorator that writes into the module of a class
# class: shared
# stops: 1 2 3
import enum
import json


class E(enum.Enum):
    __module__ = "json"
    loads = 1


enum.global_enum(E)

if json.loads is E.loads:
    print("REACHED")
