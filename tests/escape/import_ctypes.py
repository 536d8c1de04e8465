# tries: import of ctypes
# class: import
# stops: 1 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import ctypes

use(lambda path: ctypes.py_object(open).value(path))
