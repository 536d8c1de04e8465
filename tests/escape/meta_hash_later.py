# tries: a plain base class of a metaclass gets its hash and comparison later
# class: hooks
# stops: 2 3
import copy


class Base:
    place = 0


class M(Base, type):
    pass


class G(metaclass=M):
    pass


def compare(cls, other):
    if other.__name__ == "code":
        print("REACHED")
        raise SystemExit
    return False


Base.__eq__ = compare
Base.__hash__ = lambda cls: Base.place
near = hash(type(len))
for step in range(-8000, 8000):
    Base.place = near + step
    copy.deepcopy(G())
