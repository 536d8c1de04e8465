# tries: import of mmap
# class: import
# stops: 1 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import mmap

use(lambda path: open(path) if mmap.mmap else None)
