# tries: type.__subclasses__ called unbound
# class: walk
# stops: 1 2 3 4
for c in type.__subclasses__(object):
    if c.__name__ == "FileLoader":
        print("REACHED")
        if b"root:" in c("x", "y").get_data("/etc/passwd"):
            print("ESCAPED")
