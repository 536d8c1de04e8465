# tries: the modules that pprint keeps
# class: modules
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import pprint

use(pprint._sys.modules["io"].open)
