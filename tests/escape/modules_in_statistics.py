# tries: the modules that statistics keeps
# class: modules
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import statistics

use(statistics.sys.modules["io"].open)
