# tries: the builtins from vars() at module level
# class: import
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


b = vars()["__builtins__"]
use(b["open"] if type(b) is dict else b.open)
