# tries: an exception group has a slot for the hook
# stops: 3
class G(ExceptionGroup):
    __slots__ = ("derive",)


def derive(errors):
    print("REACHED")
    return ExceptionGroup("x", errors)


group = G("x", [ValueError(), TypeError()])
group.derive = derive
group.split(ValueError)
