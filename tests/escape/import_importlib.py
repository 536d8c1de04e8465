# tries: import of importlib
# class: import
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import importlib

use(lambda path: importlib.import_module("io").open(path))
