# Methods that a class can't define, by whatever binding.
from math import pi as __setstate__


class C:
    def __getattribute__(self, name):
        return 1

    __reduce__ = __prepare__ = None
    from math import e as __subclasshook__
    for __instancecheck__ in ():
        pass

    class __mro_entries__:
        pass

    __made_up__ = 1
    gi_frame = 2

    def __init__(self):
        __reduce__ = self

    __hash__ = None
    __radd__ = __add__ = __init__
