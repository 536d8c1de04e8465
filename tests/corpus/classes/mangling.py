"""Names with two underscores inside classes: attributes, calls, globals, nested."""
__module_secret = "module level is not mangled"
_Outer__through = "found through mangling"


class Outer:
    __count = 0
    __names = []

    def __init__(self, value):
        self.__value = value
        self.__class__.__count += 1
        self.__names.append(value)

    def __hidden(self):
        return f"hidden {self.__value}"

    def call(self, other):
        return self.__hidden(), other.__value, other.__hidden()

    def globals_(self):
        return __through

    def locals_(self, __param=1, *, __kw=2):
        __local = __param + __kw
        return sorted(locals()), __local

    def comprehension(self):
        return [__x * 2 for __x in (1, 2)], (lambda __y: __y)(3)

    def __len__(self):
        return len(self.__names)

    @property
    def __prop(self):
        return "mangled property"

    def props(self):
        return self.__prop

    class __Inner:
        __mark = "inner"

        def get(self):
            return self.__mark

    def inner(self):
        return self.__Inner().get(), self.__Inner.__name__

    ___three = "mangled too"
    _single = "untouched"

    def keywords(self):
        def f(**kw):
            return kw
        return f(__a=1, b__=2)

    def deletes(self):
        del self.__value
        return hasattr(self, "_Outer__value")

    def nested(self):
        __n = 1

        def inc():
            nonlocal __n
            __n += 1
            return __n
        return inc(), __n

    def excepts(self):
        try:
            raise KeyError(self.__count)
        except KeyError as __error:
            return repr(__error)

    def imports(self):
        import math as __m
        return __m.floor(2.5)

    def walrus(self):
        return (__w := 5) + __w


class Child(Outer):
    def __hidden(self):
        return "child's own"

    def both(self):
        return self.__hidden(), self._Outer__hidden()


class _Under(Outer):
    __x = 1

    def get(self):
        return self.__x, _Under._Under__x


class __Dunder:
    __y = 2

    def get(self):
        return self.__y, sorted(n for n in vars(type(self)) if "y" in n)


a, c = Outer("a"), Child("c")
print(a.call(c), a.globals_(), a.locals_(), a.comprehension(), len(a), a.props(), a.inner())
print(c.both(), c._Outer__value, Outer._Outer__count, _Under("u").get(), __Dunder().get())
print(a.keywords(), a.nested(), a.excepts(), a.imports(), a.walrus(), a.deletes())
print("t", Outer._Outer___three, Outer._single, __module_secret)
try:
    a.__hidden()
except AttributeError as error:
    print(error)
try:
    Child("x").__value
except AttributeError as error:
    print(error)
print(sorted(n for n in vars(Outer) if n.startswith("_Outer")), sorted(vars(c)))
print(getattr(c, "_Outer__value"), hasattr(c, "__value"))
