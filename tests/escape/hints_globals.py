# tries: get_type_hints evaluates in the globals of what is wrapped
# class: text
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import json
import typing


class C:
    __annotations__ = {"x": "codecs.open"}


space = {}
hints = typing.get_type_hints(C, vars(json), space)
use(hints["x"])
