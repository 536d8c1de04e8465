# tries: a plain base of a metaclass hides a library's class from the MRO
# class: classes
# stops: 2 3
class Base:
    def mro(cls):
        return cls, object


class M(Base, type):
    pass


class E(Exception, metaclass=M):
    pass


if Exception not in E.__mro__:
    print("REACHED")
