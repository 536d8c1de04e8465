# tries: a submodule that has no facade
# class: import
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import json.decoder

module = json.decoder.re
use(lambda path: json.decoder.re.enum.sys.modules["io"].open(path))
