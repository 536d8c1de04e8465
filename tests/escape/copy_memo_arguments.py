# tries: a memo answers for the class that is made again
# class: reduce
# stops: 3
# rests: what a hook answers is data
import abc
import copy


class A(metaclass=abc.ABCMeta):
    pass


class Memo(dict):
    def get(self, key, default=None):
        return type(copy) if key == id(A) else default


try:
    made = copy.deepcopy(A(), Memo())
except TypeError:
    made = None
if type(made) is type(copy):
    print("REACHED")
