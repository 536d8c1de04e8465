# tries: the same, by computed name
# stops: 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


use(getattr(len, "__se" + "lf__").open)
