# tries: reprlib's Repr, changed for everybody who uses it
# class: shared
# stops: 3
# rests: any program may write an attribute; whose object it is, only wall 3 knows
import reprlib

reprlib.Repr.repr_list = lambda self, x, level: "changed"
if reprlib.repr([1]) == "changed":
    print("REACHED")
