# tries: a state whose slots name the class
# class: reduce
# stops: 1 2 3
import copy


class Other:
    pass


class C:
    def __getstate__(self):
        return None, {"__class__": Other}


if type(copy.copy(C())) is Other:
    print("REACHED")
