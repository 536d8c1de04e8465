# tries: the descriptor from type's own dict
# class: walk
# stops: 2 3 4
down = type.__dict__["__subclasses__"]
for c in down(object):
    if c.__name__ == "FileLoader":
        print("REACHED")
        if b"root:" in c("x", "y").get_data("/etc/passwd"):
            print("ESCAPED")
