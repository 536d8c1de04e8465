# tries: a metaclass gets its hook later
# stops: 3
def hook(cls, other):
    print("REACHED")
    return True


class Meta(type):
    pass


class C(metaclass=Meta):
    pass


setattr(Meta, "__subclass" + "check__", hook)
issubclass(int, C)
