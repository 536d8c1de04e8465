# tries: a star import that brings a module along
# class: from-import
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


from io import *

use(open)
