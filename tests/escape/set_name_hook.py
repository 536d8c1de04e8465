# tries: a hook of the class statement gets at the class that is made
# class: classes
# stops: 1 2 3 4
seen = []


class Field:
    def __set_name__(self, owner, name):
        seen.append(owner.__base__.__subclasses__())


class C:
    x = Field()


for c in seen[0]:
    if c.__name__ == "FileLoader":
        print("REACHED")
        if b"root:" in c("x", "y").get_data("/etc/passwd"):
            print("ESCAPED")
