# tries: the modules that fractions keeps
# class: modules
# stops: 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import fractions

use(fractions.sys.modules["io"].open if hasattr(fractions, "sys") else
    fractions.re.enum.sys.modules["io"].open)
