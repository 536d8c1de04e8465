# tries: the documentation of a library's property
# class: shared
# stops: 2 3
import fractions

fractions.Fraction.numerator.__doc__ = "changed"
if fractions.Fraction.numerator.__doc__ == "changed":
    print("REACHED")
