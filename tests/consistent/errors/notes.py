class E(Exception):
    def __str__(self): return 1/0
class N(E): pass
x = {}
try:
    x["missing"]
except KeyError:
    try:
        raise N
    except N as n:
        n.add_note("see\nhere")
        n.__notes__.append(3)
        raise
