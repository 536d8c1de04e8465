# tries: a module's name in letters that fold to others
# class: names
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import ｏs

use(lambda path: os.fdopen(os.open(path, 0)))
