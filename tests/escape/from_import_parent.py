# tries: a submodule that only a private path names
# class: from-import
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


from os import path

use(lambda name: path.genericpath.os.fdopen(path.genericpath.os.open(name, 0)))
