# tries: a builtin function knows its module
# class: globals
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


use(len.__self__.open)
