# tries: a library's property, initialised anew for all
# class: shared
# stops: 2 3
import fractions

property.__init__(fractions.Fraction.numerator, lambda self: 41)
if fractions.Fraction(1, 2).numerator == 41:
    print("REACHED")
