# tries: a base of an exception group gets the hook when the group is there
# class: hooks
# stops: 3
# rests: the hook is found by a class or an object, not by a name in a text
class Base(Exception):
    pass


class G(Base, ExceptionGroup):
    pass


def derive(self, errors):
    print("REACHED")
    return ExceptionGroup("x", errors)


Base.derive = derive
G("x", [ValueError()]).subgroup(ValueError)
G("x", [ValueError(), TypeError()]).split(ValueError)
