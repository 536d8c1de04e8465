# tries: a base of an exception group gets the hook when the group is there
# stops: 3
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
