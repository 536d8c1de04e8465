# tries: a library's class method, initialised anew
# class: shared
# stops: 2 3
import fractions

method = fractions.Fraction.__dict__["from_float"]
method.__init__(lambda cls, x: "changed")
if fractions.Fraction.from_float(1.0) == "changed":
    print("REACHED")
