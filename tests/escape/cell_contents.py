# tries: the variable behind a library's closure
# class: code
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(space):
    print("REACHED")
    builtins = space["__builtins__"]
    return builtins["open"] if type(builtins) is dict else getattr(builtins, "open")


import functools


@functools.lru_cache
def f():
    return None


cells = functools.lru_cache(1).__closure__
use(dig(cells[0].cell_contents and functools.lru_cache.__globals__))
