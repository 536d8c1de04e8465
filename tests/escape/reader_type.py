# tries: type.__getattribute__ unbound
# class: reader
# stops: 1 2 3 4
down = type.__getattribute__(object, "__subclasses__")
for c in down():
    if c.__name__ == "FileLoader":
        print("REACHED")
        if b"root:" in c("x", "y").get_data("/etc/passwd"):
            print("ESCAPED")
