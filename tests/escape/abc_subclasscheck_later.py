# tries: a metaclass gets its hook later
# class: classes
# stops: 3
# rests: what a class holds or derives from is data until it is made
def hook(cls, other):
    print("REACHED")
    return True


class Meta(type):
    pass


class C(metaclass=Meta):
    pass


setattr(Meta, "__subclass" + "check__", hook)
issubclass(int, C)
