# tries: a module that takes another's name; IMPORT_FROM believes it
# class: from-import
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import math

kind = type(math)
kind.__init__(math, "encodings")
from math import utf_8

use(utf_8.codecs.open)
