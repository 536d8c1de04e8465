# tries: a method from type's dict, called in a library's frame
# class: lazy
# stops: 2 3 4
import collections

seen = collections.UserList(map(type.__dict__["__subclasses__"], [object]))
for c in seen[0]:
    if c.__name__ == "FileLoader":
        print("REACHED")
        if b"root:" in c("x", "y").get_data("/etc/passwd"):
            print("ESCAPED")
