# tries: a class that changes its bases
# class: verdict
# stops: 1 2 3
class A:
    pass


class B:
    pass


class C(A):
    pass


C.__bases__ = (B,)
if C.__mro__[1] is B:
    print("REACHED")
