# tries: a builtin function's module, by computed name
# class: globals
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


use(getattr(len, "__se" + "lf__").open)
