# tries: a name that mangling makes
# class: names
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


class _x:
    pass


class os:
    def f(self, random):
        return random._os


import random

module = os().f(random)
use(lambda path: module.fdopen(module.open(path, 0)))
