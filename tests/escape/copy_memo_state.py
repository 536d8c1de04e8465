# tries: a memo answers for the state of an object: another class
# class: reduce
# stops: 3
# rests: what a hook answers is data
import copy


class A:
    __slots__ = "a",


class B:
    __slots__ = "a",


class Memo(dict):
    def get(self, key, default=None):
        if key in (id(x), id(A)):
            return default
        return None, {"__class__": B}


x = A()
x.a = 1
if type(copy.deepcopy(x, Memo())) is B:
    print("REACHED")
