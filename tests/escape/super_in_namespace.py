# tries: super() of a text whose namespace holds another super
# class: verdict
# stops: 1 2 3
import fractions

TEXT = """
class A:
    def f(self, get):
        super().__init__(get)
"""
space = {"super": lambda: fractions.Fraction.numerator}
exec(TEXT, space)
space["A"]().f(lambda self: 41)
if fractions.Fraction(1, 2).numerator == 41:
    print("REACHED")
