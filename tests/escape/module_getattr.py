# tries: a module's own __getattr__ answers names that no table has
# class: modules
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import io

use(io.OpenWrapper if hasattr(io, "OpenWrapper") else io.text_encoding.__self__.open)
