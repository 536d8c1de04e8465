# tries: a field called __class__ assigns the class
# class: dataclass
# stops: 2 3
import dataclasses


class Other:
    pass


C = dataclasses.make_dataclass("C", ["__class__"])
if type(C(Other)) is Other:
    print("REACHED")
