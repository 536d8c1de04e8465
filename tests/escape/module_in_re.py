# tries: the modules that re keeps
# class: modules
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def find(module):
    print("REACHED")
    for step in "enum", "sys":
        module = getattr(module, step, module)
    if hasattr(module, "modules"):
        module = module.modules["io"]
    if hasattr(module, "fdopen"):
        return lambda path: module.fdopen(module.open(path, 0))
    return module.open


import re

module = re.enum
use(find(module))
