# tries: a builtin method of object knows object
# class: walk
# stops: 1 2 3 4
for c in object.__init_subclass__.__self__.__subclasses__():
    if c.__name__ == "FileLoader":
        print("REACHED")
        if b"root:" in c("x", "y").get_data("/etc/passwd"):
            print("ESCAPED")
