# tries: a codec's name is a module's name
# class: by-name
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import codecs

name = codecs.lookup("rot13")
use(codecs.open)
