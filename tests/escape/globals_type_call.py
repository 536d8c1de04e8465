# tries: a class's bound slot leads to all classes
# class: globals
# stops: 1 2 3 4
base = (1).__class__.__call__.__self__.__mro__[-1]
for c in base.__subclasses__():
    if c.__name__ == "FileLoader":
        print("REACHED")
        if b"root:" in c("x", "y").get_data("/etc/passwd"):
            print("ESCAPED")
