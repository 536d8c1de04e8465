# tries: an exception group inherits its hook from a plain class
# stops: 3
class Base:
    def split(self, kind):
        print("REACHED")
        return None, None

    derive = split


class G(Base, ExceptionGroup):
    pass


G("x", [ValueError()]).split(ValueError)
