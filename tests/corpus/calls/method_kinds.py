"""Instance, class and static methods through classes, instances, super and dicts."""


class Base:
    count = 0

    def who(self, *extra):
        return (type(self).__name__, "Base.who", *extra)

    @classmethod
    def create(cls, *args, **kw):
        cls.count += 1
        return cls(*args, **kw)

    @staticmethod
    def helper(x, y=2):
        return x ** y

    def __init__(self, name="base"):
        self.name = name

    def __repr__(self):
        return f"{type(self).__name__}<{self.name}>"


class Child(Base):
    def who(self, *extra):
        return super().who("child", *extra)

    @classmethod
    def create(cls, *args, **kw):
        made = super().create(*args, **kw)
        made.name += "!"
        return made

    @staticmethod
    def helper(x, y=3):
        return Base.helper(x, y) + 1


class Grand(Child):
    alias = Child.who
    base_who = Base.who
    renamed = staticmethod(lambda *a: a)
    maker = classmethod(lambda cls, n: [cls(str(i)) for i in range(n)])

    def who(self):
        return self.alias("alias"), self.base_who("direct"), super(Child, self).who("skip")


b, c, g = Base(), Child("kid"), Grand("grand")
print(b.who(), c.who(1), g.who())
print(Base.create("x"), Child.create("y"), Grand.create(name="z"), Base.count, Child.count, Grand.count)
print(Base.helper(3), c.helper(3), Grand.helper(2, 2), g.renamed(1, 2), Grand.maker(2))
print(Base.who(g, "unbound"), Child.__mro__ == (Child, Base, object), [k.__name__ for k in Grand.__mro__])
methods = {"who": Base.who, "bound": c.who, "cls": Child.create}
print(methods["who"](c), methods["bound"](), methods["cls"]("dict"))
try:
    Base.who()
except TypeError as error:
    print(error)
b.who = lambda: "instance attribute"
print(b.who(), Base.who(b))
print(isinstance(vars(Base)["helper"], staticmethod), isinstance(vars(Base)["create"], classmethod))
print(type(b.create).__name__, type(Base.who).__name__, type(c.who).__name__)
print(c.who == c.who, c.who is c.who, Child.who is Child.who, b.helper is Base.helper)


class Chain:
    def __init__(self):
        self.ops = []

    def __getattr__(self, name):
        def record(*args, **kw):
            self.ops.append((name, args, kw))
            return self
        return record


chain = Chain().select("a", "b").where(x=1).limit(5)
print(chain.ops)


def added(self, n):
    return f"{self.name}:{n}"


Base.added = added
Child.static_added = staticmethod(added)
print(c.added(1), g.added(2), Child.static_added(b, 3))
del Base.added
print(hasattr(c, "added"), c.static_added(c, 0))
