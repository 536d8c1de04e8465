# tries: text that the compiler never saw, executed in a dict of its own
# class: text
# stops: 1 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


space = {}
exec("opener = op" + "en", space)
use(space["opener"])
