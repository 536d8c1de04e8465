# tries: the variables of a library's module as a hint's globals
# class: text
# stops: 2 3 4
import collections
import functools
import typing


def use(module):
    print("REACHED")
    if "root:" in module.modules["io"].open("/etc/passwd").read():
        print("ESCAPED")


@functools.wraps(collections.Counter.elements)
def f():
    pass


f.__annotations__ = {"x": "(lambda: _sys)"}
use(typing.get_type_hints(f)["x"]())
