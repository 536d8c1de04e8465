"""Names with underscores, everywhere a program may have its own."""
import collections

_ = "underscore"
__ = "two"
___ = "three"
_a, __b, c_, d__ = 1, 2, 3, 4


class _Internal:
    _registry = {}
    _cache: dict = {}
    __slots__ = ("_value", "_owner", "_data", "__weird")

    def __init__(self, _value, *, _owner=None, _data=()):
        self._value, self._owner, self._data = _value, _owner, list(_data)
        self.__weird = "w"
        self._registry[_value] = self

    def _helper(self):
        return self._value, self.__weird

    def __private(self, _x, __y=2):
        return _x + __y

    def public(self):
        return self._helper(), self.__private(1), self._Internal__private(5, _Internal__y=5)

    @property
    def _prop(self):
        return self._data[-1:]

    @_prop.setter
    def _prop(self, _v):
        self._data.append(_v)

    @classmethod
    def _get(cls, _k):
        return cls._registry.get(_k)

    @staticmethod
    def _static_(*_args, **_kw):
        return _args, _kw


class _Node:
    def __init__(self, _name, _parent=None):
        self._name, self._parent = _name, _parent
        self._children, self._attrs, self._type, self._id, self._lock = [], {}, "node", id, None
        if _parent:
            _parent._children.append(self)

    def _path(self):
        return (self._parent._path() if self._parent else "") + "/" + self._name

    def _walk(self, _depth=0):
        yield _depth, self._name
        for _c in self._children:
            yield from _c._walk(_depth + 1)

    _replace = _asdict = _fields = _make = "own meaning of namedtuple's names"
    _missing_ = _name_ = _value_ = "own meaning of enum's names"


o = _Internal("k", _owner=_, _data="ab")
o._prop = "z"
print(o.public(), o._prop, _Internal._get("k") is o, o._owner, _Internal._static_(1, _k=2), o._Internal__weird)
root = _Node("root")
kid = _Node("kid", root)
_Node("grand", kid)._attrs["_x"] = 1
print([*root._walk()], kid._children[0]._path(), root._replace, root._name_, kid._type)
print(_, __, ___, _a, __b, c_, d__, [_ for _ in range(3)], _, {_: __ for _, __ in [(1, 2)]}, [__ for _ in "ab" for __ in _])
for _ in range(2):
    for _ in "xy":
        pass
print(_)
_t = collections.namedtuple("_t", "a b")(1, 2)
print(_t._fields, _t._asdict(), _t._replace(a=5)._make([7, 8]))


def _f(_, __=1, *___, _x_=2, **____):
    return _, __, ___, _x_, ____


print(_f(0), _f(1, 2, 3, _x_=4, __y=5), (lambda _: _)(9), (lambda *_, **__: (_, __))(1, k=2))
match [1, 2, 3]:
    case [_, *_]:
        print("wild", _)
match {"k": 1}:
    case {"k": _v, **_rest}:
        print(_v, _rest)
try:
    raise ValueError("_")
except ValueError as _e:
    print(_e)
(_p, _q), *_r = (1, 2), 3, 4
print(_p, _q, _r, [n for n in dir() if n.startswith("_") and not n.endswith("__")][:6])
with type("_C", (), {"__enter__": lambda _s: _s, "__exit__": lambda *_: None})() as _cm:
    print(type(_cm).__name__)
