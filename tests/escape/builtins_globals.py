# tries: the builtins from a copy of the globals
# class: import
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


b = globals()["__builtins__"]
use(b["open"] if type(b) is dict else b.open)
