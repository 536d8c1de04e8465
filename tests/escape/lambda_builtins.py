# tries: a function knows its builtins
# class: globals
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


use((lambda: 0).__builtins__["open"])
