# Libraries make code of the keys of a class's annotations.
class C:
    x: int
    __annotations__["not a name"] = int
