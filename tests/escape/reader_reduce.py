# tries: getattr folded over names
# class: reader
# stops: 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import functools

path = ["gi_frame", "f_builtins"]
use(functools.reduce(getattr, path, (x for x in ()))["open"])
