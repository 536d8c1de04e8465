# tries: a method whose self is another object by the time it is used
# class: verdict
# stops: 2 3
import fractions


class C(property):
    def hit(self):
        self = fractions.Fraction.numerator
        property.__init__(self, lambda self: 47)


C().hit()
if fractions.Fraction(1, 2).numerator == 47:
    print("REACHED")
