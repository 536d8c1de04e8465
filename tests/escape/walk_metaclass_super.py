# tries: super() of a metaclass answers for any class
# class: walk
# stops: 1 2 3 4
class M(type):
    def down(cls):
        return super().mro()[-1]


class C(metaclass=M):
    pass


for c in super(M, C).__subclasses__.__call__() or type.__subclasses__(C.down()):
    if c.__name__ == "FileLoader":
        print("REACHED")
        if b"root:" in c("x", "y").get_data("/etc/passwd"):
            print("ESCAPED")
