# tries: a text binds super, another one says super().__init__
# class: verdict
# stops: 1 2 3
import fractions


class A:
    def f(self, get):
        super().__init__(get)


exec("super = lambda: fractions.Fraction.numerator")
A().f(lambda self: 41)
if fractions.Fraction(1, 2).numerator == 41:
    print("REACHED")
