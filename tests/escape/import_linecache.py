# tries: import of linecache
# class: import
# stops: 1 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import linecache

use(lambda path: type("L", (), {"read": lambda self: "".join(linecache.getlines(path))})())
