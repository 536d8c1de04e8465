# tries: a text in a generic alias, evaluated later
# class: text
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import typing


class C:
    x: typing.List["open"]


use(typing.get_type_hints(C, {"open": open})["x"].__args__[0])
