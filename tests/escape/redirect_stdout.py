# tries: a library exchanges whatever of sys a subclass names, and keeps the old
# class: shared
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import contextlib


class Exchange(contextlib.redirect_stdout):
    _stream = "modules"


exchange = Exchange({})
exchange.__enter__()
try:
    modules = exchange._old_targets[0]
finally:
    exchange.__exit__(None, None, None)
if "io" in modules:
    use(modules["io"].open)
