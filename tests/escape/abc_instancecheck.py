# tries: a metaclass decides what its instances are
# class: classes
# stops: 1 2 3
class Meta(type):
    def __instancecheck__(cls, other):
        print("REACHED")
        return True


class C(metaclass=Meta):
    pass


isinstance(1, C)
