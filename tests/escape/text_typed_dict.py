# tries: the types of a TypedDict are text
# class: text
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import typing

T = typing.TypedDict("T", {"x": "use(open) or int"})
typing.get_type_hints(T)
