"""Cooperative multiple inheritance: super() through diamonds with keywords."""


class Root:
    def __init__(self, **kw):
        self.trace = ["Root"]
        if kw:
            raise TypeError(f"left over: {sorted(kw)}")

    def describe(self):
        return ["root"]

    @classmethod
    def build(cls, **kw):
        return [cls.__name__], cls(**kw)


class Named(Root):
    def __init__(self, *, name, **kw):
        super().__init__(**kw)
        self.name = name
        self.trace.append("Named")

    def describe(self):
        return super().describe() + [f"named {self.name}"]

    @classmethod
    def build(cls, **kw):
        path, obj = super().build(**kw)
        return path + ["Named"], obj


class Sized(Root):
    def __init__(self, *, size=0, **kw):
        super().__init__(**kw)
        self.size = size
        self.trace.append("Sized")

    def describe(self):
        return super().describe() + [f"sized {self.size}"]

    @classmethod
    def build(cls, **kw):
        path, obj = super().build(**kw)
        return path + ["Sized"], obj


class Loud:
    def describe(self):
        return [text.upper() for text in super().describe()]


class File(Loud, Named, Sized):
    def __init__(self, name, /, *args, **kw):
        super().__init__(name=name, **kw)
        self.args = args

    def describe(self):
        return super().describe() + [f"file {self.args}"]

    @classmethod
    def build(cls, *a, **kw):
        made = cls(*a, **kw)
        return [k.__name__ for k in type(made).__mro__], made

    @property
    def summary(self):
        return " / ".join(super().describe())

    def skip(self):
        return super(Named, self).describe(), Root.describe(self)


f = File("x.txt", 1, 2, size=3)
print(f.describe(), f.trace, f.summary, f.skip(), sep="\n")
print(File.build("y")[0], Named.build(name="n")[0], Sized.build(size=1)[0])
try:
    File("z", color="red")
except TypeError as error:
    print(error)
for bases in ((Root, Named), (Named, Named), (int, str), (Loud, File), (object, Root)):
    try:
        print(type("T", bases, {}).__mro__[1].__name__)
    except TypeError as error:
        print(str(error).splitlines()[0])
