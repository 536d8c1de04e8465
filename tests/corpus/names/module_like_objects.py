"""Namespaces by hand: classes as modules, attribute bags, enums of functions, __all__ filters."""


class Namespace:
    def __init__(self, /, **kw): self.__dict__.update(kw)
    def __repr__(self): return f"Namespace({', '.join(f'{k}={v!r}' for k, v in sorted(vars(self).items()))})"
    def __eq__(self, o): return isinstance(o, Namespace) and vars(self) == vars(o)
    def __contains__(self, key): return key in vars(self)
    def __iter__(self): return iter(vars(self))
    def __or__(self, o): return Namespace(**{**vars(self), **(vars(o) if isinstance(o, Namespace) else o)})


class geometry:
    """A class used as a module."""
    __all__ = ["area", "PI"]
    __version__ = "0.1"
    PI = 3

    def area(r): return geometry.PI * r ** 2
    def _helper(): return "private"

    class shapes:
        def square(a): return a * a


def star_import(module, into):
    names = getattr(module, "__all__", [n for n in vars(module) if not n.startswith("_")])
    into.update({n: getattr(module, n) for n in names})
    return sorted(names)


n = Namespace(x=1, self="s", y=[2])
n.z = n.x + 1
del n.x
print(n, "z" in n, "x" in n, [*n], n | {"w": 0}, n == Namespace(self="s", y=[2], z=2), vars(n | Namespace(z=9))["z"])
space = {}
print(star_import(geometry, space), space["area"](2), geometry.area(3), geometry.shapes.square(4), geometry.__version__, geometry.__doc__, geometry.__name__, geometry._helper())
geometry.PI = 4
print(space["area"](1), space["PI"], hasattr(geometry, "nothing"), getattr(geometry, "x", None))


class Lazy:
    def __init__(self, **makers): self._makers = makers

    def __getattr__(self, name):
        try:
            maker = self._makers.pop(name)
        except KeyError:
            raise AttributeError(f"lazy module has no {name!r}") from None
        print("loading", name)
        setattr(self, name, value := maker())
        return value

    def __dir__(self): return sorted({*vars(self), *self._makers} - {"_makers"})


lazy = Lazy(answer=lambda: 42, table=lambda: {i: i * i for i in range(3)})
print(dir(lazy), lazy.answer, lazy.answer, lazy.table[2], dir(lazy))
try:
    lazy.nope
except AttributeError as error:
    print(error)
ops = type("ops", (), {f"add{k}": staticmethod(lambda v, k=k: v + k) for k in range(3)})
print([getattr(ops, f"add{k}")(10) for k in range(3)], ops.__name__)
