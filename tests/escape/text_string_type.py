# tries: a type variable's bound is text
# class: text
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import typing

T = typing.TypeVar("T", bound="use(open) or int")
T.__bound__._evaluate(globals(), {"use": use}, recursive_guard=frozenset())
