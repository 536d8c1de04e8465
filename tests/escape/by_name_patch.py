# tries: unittest.mock finds what a text names
# class: by-name
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import unittest.mock

patch = unittest.mock.patch("io.open")
use(patch.getter().open)
