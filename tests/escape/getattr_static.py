# tries: inspect reads past every hook
# class: reader
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import inspect

use(inspect.getattr_static((x for x in ()), "gi_frame").__get__(
    (x for x in ())).f_builtins["open"])
