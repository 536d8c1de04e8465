# tries: a forged package to import from
# class: relative
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


__package__ = "os"
from . import path

use(lambda name: path.genericpath.os.fdopen(path.genericpath.os.open(name, 0)))
