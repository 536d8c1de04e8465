# tries: a union of types knows its types and its own class
# class: walk
# stops: 1 2 3 4
for c in type(int | str).__base__.__subclasses__():
    if c.__name__ == "FileLoader":
        print("REACHED")
        if b"root:" in c("x", "y").get_data("/etc/passwd"):
            print("ESCAPED")
