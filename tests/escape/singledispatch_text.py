# tries: singledispatch evaluates annotations that are text
# class: text
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import functools


@functools.singledispatch
def f(x):
    return None


def g(x: "use(open) or int"):
    return None


f.register(g)
