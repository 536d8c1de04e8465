# tries: a method that calls its base's __init__, when the base is property
# class: verdict
# stops: 2 3
import fractions


class Base:
    pass


class C(Base):
    def hit(self, target):
        Base.__init__(target, lambda self: 46)


Base = property
C().hit(fractions.Fraction.numerator)
if fractions.Fraction(1, 2).numerator == 46:
    print("REACHED")
