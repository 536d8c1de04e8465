# tries: the interpreter's own name for the builtins
# class: import
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


b = __builtins__
use(b["open"] if type(b) is dict else b.open)
