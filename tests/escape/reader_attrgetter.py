# tries: operator.attrgetter reads what a text names
# class: reader
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import operator

use(operator.attrgetter("gi_frame.f_builtins")(x for x in ())["open"])
