# Slots are literal names.
class A:
    __slots__ = ("x", "__dict__", "__private")


class B:
    __slots__ = [name for name in "xy"]


class C:
    __slots__ = "x", "__class__"


class D:
    __slots__ = {"x": "documented", **{}}


class E:
    __slots__, y = ("x",), 1


class F:
    for __slots__ in ():
        pass
