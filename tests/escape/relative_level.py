# tries: two levels up from a forged submodule
# class: relative
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


__package__ = "concurrent.futures"
import json
from ..futures import _base

use(_base.threading._sys.modules["io"].open)
