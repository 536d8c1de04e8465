# tries: property.__init__ on a library's property, in a library's frame
# class: lazy
# stops: 2 3
import collections
import fractions

collections.Counter(map(property.__init__, [fractions.Fraction.numerator],
                        [lambda self: 43]))
if fractions.Fraction(1, 2).numerator == 43:
    print("REACHED")
