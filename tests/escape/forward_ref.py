# tries: a forward reference evaluates its text
# class: text
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import typing

ref = typing.ForwardRef("open")
use(ref._evaluate(globals(), {}, recursive_guard=frozenset()))
