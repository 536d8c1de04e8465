"""__getattr__, __setattr__, __delattr__, __dir__ and the getattr family."""


class Record:
    def __init__(self, **values):
        object.__setattr__(self, "_values", dict(values))
        object.__setattr__(self, "_log", [])

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        self._log.append(f"get {name}")
        try:
            return self._values[name]
        except KeyError:
            raise AttributeError(f"no field {name!r}") from None

    def __setattr__(self, name, value):
        self._log.append(f"set {name}")
        if name in vars(type(self)):
            raise AttributeError(f"{name} is part of the class")
        self._values[name] = value

    def __delattr__(self, name):
        self._log.append(f"del {name}")
        if self._values.pop(name, self) is self:
            raise AttributeError(name)

    def __dir__(self):
        return [*self._values, "method"]

    def method(self):
        return "method"


r = Record(a=1, b=2)
r.c = r.a + r.b
r.a += 10
del r.b
print(r.a, r.c, dir(r), r.method(), hasattr(r, "b"), getattr(r, "zzz", "default"), r._log)
for action in ("r.b", "del r.nothing", "r.method = 1", "getattr(r, 'q')", "getattr(r, 5)", "setattr(r, 5, 5)", "hasattr(r, 5)", "delattr(r, 'x')", "setattr(r)"):
    try:
        exec(action)
        print(action, "fine")
    except (AttributeError, TypeError) as error:
        print(f"{action}: {type(error).__name__}: {error}")


class Proxy:
    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        value = getattr(self._target, name)
        if callable(value):
            def call(*args, **kw):
                result = value(*args, **kw)
                print(f"{name}{args} -> {result!r}")
                return result
            return call
        return value

    def __len__(self):
        return len(self._target)

    def __getitem__(self, i):
        return self._target[i]

    def __iter__(self):
        return iter(self._target)


p = Proxy([3, 1, 2])
p.sort()
p.append(9)
p.index(2)
print(len(p), p[0], list(p), sorted(p, reverse=True), Proxy("text").upper(), Proxy(5).real)


class Nested:
    def __init__(self, data):
        self.__dict__.update({k: Nested(v) if isinstance(v, dict) else v for k, v in data.items()})

    def __repr__(self):
        return f"Nested({vars(self)})"


n = Nested({"x": {"y": {"z": 1}}, "list": [1]})
n.x.y.w = 2
print(n, n.x.y.z, getattr(getattr(n, "x"), "y"), hasattr(n.x, "q"))


class Default:
    limit = 10

    def __init__(self):
        self.own = 1


d = Default()
d.limit += 5
print(d.limit, Default.limit, vars(d), {k: v for k, v in vars(Default).items() if not k.startswith("__")})
del d.limit
print(d.limit, setattr(Default, "limit", 3), d.limit, delattr(d, "own"), vars(d))
for name in ("limit", "own", "none"):
    print(name, hasattr(d, name), getattr(d, name, None))
print([getattr(obj, "real", "?") for obj in (1, 2.5, "s", True)], getattr("abc", "upper")(), getattr([], "append")(1))
d.__dict__["injected"] = "by dict"
print(d.injected, vars(d) is d.__dict__)
