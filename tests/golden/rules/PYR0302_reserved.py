# Names that the interpreter or the import system reads back.
import math as __builtins__
__name__ = "os"


def __import__(name):
    global __spec__
    del __loader__


class C:
    __module__ = "os"

    def __build_class__(self, __package__):
        __path__ = 1

    def f(self):
        nonlocal __class__
        __class__ = int

    __annotations__ = {}


print(__name__, __package__, __file__)


def g(super):
    super = 1
