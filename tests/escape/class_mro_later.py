# tries: a plain base of a metaclass gets a mro() when the metaclass is there
# class: classes
# stops: 2 3
class Base:
    pass


class M(Base, type):
    pass


Base.mro = lambda cls: (cls, object)


class E(Exception, metaclass=M):
    pass


if Exception not in E.__mro__:
    print("REACHED")
