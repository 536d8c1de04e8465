# tries: C code calls the guest's __import__
# class: shadowing
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import datetime

seen = []


def __import__(name, *args):
    seen.append(args)
    return None


__builtins__ = {"__import__": __import__}


def f():
    return datetime.datetime.strptime("2020", "%Y")


try:
    f()
except KeyError:
    pass
use(seen[0][0]["__builtins__"] and open)
