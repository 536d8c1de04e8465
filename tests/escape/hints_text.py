# tries: get_type_hints evaluates annotations that are text
# class: text
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import typing


def g(x: "use(open) or int"):
    return None


typing.get_type_hints(g)
