# tries: a source file is opened for its encoding
# class: files
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import tokenize

use(tokenize.open)
