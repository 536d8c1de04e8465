# tries: a plain base of a metaclass gets a mro() when the metaclass is there
# class: classes
# stops: 3
# rests: what a base or a metaclass answers is known only when it is asked
class Base:
    pass


class M(Base, type):
    pass


Base.mro = lambda cls: (cls, object)


class E(Exception, metaclass=M):
    pass


if Exception not in E.__mro__:
    print("REACHED")
