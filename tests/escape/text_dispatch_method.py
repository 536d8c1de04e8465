# tries: singledispatchmethod evaluates annotations that are text
# class: text
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import functools


class C:
    @functools.singledispatchmethod
    def f(self, x):
        return None


def g(self, x: "use(open) or int"):
    return None


C.__dict__["f"].register(g)
