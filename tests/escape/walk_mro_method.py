# tries: a class's mro method
# class: walk
# stops: 1 2 3 4
for c in bool.mro()[-1].__subclasses__():
    if c.__name__ == "FileLoader":
        print("REACHED")
        if b"root:" in c("x", "y").get_data("/etc/passwd"):
            print("ESCAPED")
