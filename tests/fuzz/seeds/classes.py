class A:
    x: int = 1
    y: "list[int]"
    def __init__(self, v=0):
        self.v = v
        self.w, self.z = v, [v]
        self.z[0] += 1
    def __eq__(self, other): return self.v == other.v
    @classmethod
    def make(cls, *args): return cls(*args)
    @property
    def double(self):
        return self.v * 2
class B(A, metaclass=type):
    __slots__ = ("q",)
    def __init__(self):
        super().__init__(3)
        del self.z[0]
        self.__private = 1
    def __repr__(self): return f"B({self.v!r})"
class C(B): pass
c = C()
c.v = 5
c.v += 1
del c.v
print(B.make if c else A(1).double, isinstance(c, A))
