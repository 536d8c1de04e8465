# tries: every name computed
# class: walk
# stops: 2 3 4
down = getattr(object, "_" "_subclasses_" + "_")
for c in down():
    if c.__name__ == "FileLoader":
        print("REACHED")
        if b"root:" in c("x", "y").get_data("/etc/passwd"):
            print("ESCAPED")
