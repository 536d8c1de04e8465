# tries: import of posix
# class: import
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import posix

use(lambda path: type("L", (), {"read": lambda self: posix.read(posix.open(path, 0), 99).decode()})())
