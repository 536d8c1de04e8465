# tries: an exception group has a slot for the hook
# class: classes
# stops: 3
# rests: the hook is found by a class or an object, not by a name in a text
class G(ExceptionGroup):
    __slots__ = ("derive",)


def derive(errors):
    print("REACHED")
    return ExceptionGroup("x", errors)


group = G("x", [ValueError(), TypeError()])
group.derive = derive
group.split(ValueError)
