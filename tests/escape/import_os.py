# tries: a plain import of a module with authority
# class: import
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import os

use(lambda path: os.fdopen(os.open(path, os.O_RDONLY)))
