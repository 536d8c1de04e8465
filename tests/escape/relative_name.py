# tries: a forged name and path that make the program a package
# class: relative
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


__name__ = "json"
__path__ = []
from . import decoder

use(decoder.re.enum.sys.modules["io"].open)
