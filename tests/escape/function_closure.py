# tries: the cells of a library's closure
# class: globals
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import contextlib


@contextlib.contextmanager
def manager():
    yield


cell = manager.__closure__[0].cell_contents
use(contextlib.contextmanager.__globals__["os"].fdopen if cell is None else
    lambda path: manager.__wrapped__.__builtins__["open"](path))
