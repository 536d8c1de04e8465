# tries: the table of all modules
# class: modules
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import sys

modules = sys.modules
use(lambda path: modules["io"].open(path))
