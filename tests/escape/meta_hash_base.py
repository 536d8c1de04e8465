# tries: a metaclass inherits the hash of a library's class from a plain base
# class: hooks
# stops: 2 3
import copy


class Base:
    place = 0

    def __hash__(cls):
        return Base.place

    def __eq__(cls, other):
        if other.__name__ == "code":
            print("REACHED")
            raise SystemExit
        return False


class M(Base, type):
    pass


class G(metaclass=M):
    pass


near = hash(type(len))
for step in range(-8000, 8000):
    Base.place = near + step
    copy.deepcopy(G())
