# tries: a library's property, given another function by its field
# class: shared
# stops: 2 3
import fractions

p = fractions.Fraction.numerator
type(p).__init__(p, fget=lambda self: 42)
if fractions.Fraction(1, 2).numerator == 42:
    print("REACHED")
