# tries: an exception's state sets attributes by name
# class: reduce
# stops: 1 2 3
class E(Exception):
    pass


class Other(Exception):
    pass


x = E()
x.__setstate__({"__class__": Other})
if type(x) is Other:
    print("REACHED")
