# tries: property.__init__ bound to a library's property
# class: shared
# stops: 2 3
import fractions
import functools

functools.partial(property.__init__, fractions.Fraction.numerator)(lambda self: 44)
if fractions.Fraction(1, 2).numerator == 44:
    print("REACHED")
