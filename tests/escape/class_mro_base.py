# tries: a plain base of a metaclass hides a library's class from the MRO
# class: classes
# stops: 3
# rests: what a base or a metaclass answers is known only when it is asked
class Base:
    def mro(cls):
        return cls, object


class M(Base, type):
    pass


class E(Exception, metaclass=M):
    pass


if Exception not in E.__mro__:
    print("REACHED")
