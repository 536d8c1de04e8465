# tries: the object of an error, read in a library's frame
# class: lazy
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


import collections
import json

try:
    json.nothing
except AttributeError as error:
    seen = collections.UserList(map(AttributeError.obj.__get__, [error]))
    use(find(seen[0].decoder.re))
