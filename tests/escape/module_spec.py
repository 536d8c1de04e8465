# tries: a module's spec leads to its loader
# class: modules
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import json

loader = json.__spec__.loader
use(lambda path: type("L", (), {"read": lambda self: str(loader.get_data(path))})())
