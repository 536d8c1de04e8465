# What a class pattern reads is a literal tuple of harmless names.
class A:
    __match_args__ = ("x", "y")


class B:
    __match_args__ = ["x"]


class C:
    __match_args__ = ("gi_frame", "_name", "__class__", f"x")


class D:
    def __match_args__(self):
        pass


class E:
    __match_args__: tuple = A.__match_args__
