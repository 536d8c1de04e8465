# tries: a module as the name of an import
# class: from-import
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


from random import _os

print(_os.sep)
use(lambda path: _os.fdopen(_os.open(path, 0)))
