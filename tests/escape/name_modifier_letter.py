# tries: a builtin that begins with a modifier letter
# class: names
# stops: 1 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


use(ᵒpen)
