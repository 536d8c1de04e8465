# tries: pkgutil imports what a text names
# class: by-name
# stops: 1 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import pkgutil

use(pkgutil.resolve_name("io:open"))
