# tries: an exception group inherits its hook from a plain class
# class: hooks
# stops: 3
# rests: the hook is found by a class or an object, not by a name in a text
class Base:
    def split(self, kind):
        print("REACHED")
        return None, None

    derive = split


class G(Base, ExceptionGroup):
    pass


G("x", [ValueError()]).split(ValueError)
