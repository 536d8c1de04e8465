# tries: setattr with a name that answers two ways
# class: names
# stops: 3
# rests: the name is data: only what writes it can know it
import json


class Other:
    pass


class S(str):
    def __hash__(self):
        return hash("__class__")

    def __eq__(self, other):
        return other == "harmless" or str.__eq__(self, other)


class C:
    pass


c = C()
setattr(c, S("__class__"), Other)
if type(c) is Other:
    print("REACHED")
