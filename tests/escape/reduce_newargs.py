# tries: arguments for a constructor that is not the class's own
# class: reduce
# stops: 1 2 3
import copy


class C:
    def __new__(cls, *args):
        if args:
            print("REACHED")
        return object.__new__(cls)

    def __getnewargs_ex__(self):
        return (1,), {}


copy.copy(C())
