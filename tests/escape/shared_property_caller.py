# tries: methodcaller initialises a library's property anew
# class: shared
# stops: 2 3
import fractions
import operator

operator.methodcaller("__init__", lambda self: 45)(fractions.Fraction.numerator)
if fractions.Fraction(1, 2).numerator == 45:
    print("REACHED")
