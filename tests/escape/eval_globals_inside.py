# tries: text in a dict of its own asks for its variables
# class: text
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(space):
    builtins = space["__buil" + "tins__"]
    print("REACHED")
    return builtins["open"] if type(builtins) is dict else builtins.open


space = {}
exec("found = globals()", space)
use(dig(space["found"]))
