# tries: a metaclass that is no metaclass, whose own class answers __prepare__
# class: classes
# stops: 2 3
def guard(receiver, name):
    print("REACHED")
    return receiver


class Answers(type):
    def __getattr__(cls, name):
        if name == "__prepare__":
            return lambda *args, **kwargs: {"_read_": guard}
        raise AttributeError(name)


class Meta(metaclass=Answers):
    def __init__(self, *args):
        pass


class C(metaclass=Meta):
    running = (x for x in ()).gi_running


class D(C):
    running = (x for x in ()).gi_running


if hasattr((x for x in ()), "gi_" + "frame"):
    print("REACHED")
