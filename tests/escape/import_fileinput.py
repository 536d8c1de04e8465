# tries: import of fileinput
# class: import
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import fileinput

use(lambda path: type("L", (), {"read": lambda self: "".join(fileinput.input(path))})())
