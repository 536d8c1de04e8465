# tries: an attribute of super() of a metaclass
# class: verdict
# stops: 1 2 3 4
import json


class M(type):
    def look(cls):
        return super().__getattribute__("__subclasses__")


for c in M.__subclasses__(object) or ():
    if c.__name__ == "FileLoader":
        print("REACHED")
        if b"root:" in c("x", "y").get_data("/etc/passwd"):
            print("ESCAPED")
