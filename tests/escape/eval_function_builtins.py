# tries: the builtins of a function made by exec
# class: text
# stops: 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


space = {}
exec("def f():\n    pass", space)
use(getattr(space["f"], "__buil" + "tins__")["open"])
