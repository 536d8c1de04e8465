# tries: a text inside an alias, evaluated by its own method
# class: text
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import typing

ref = typing.List["open"].__args__[0]
use(ref._evaluate({}, {}, recursive_guard=frozenset()))
