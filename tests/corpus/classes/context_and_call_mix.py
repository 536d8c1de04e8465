"""Objects that are callable, iterable, managers and descriptors at once."""


class Everything:
    instances = []

    def __init__(self, name):
        self.name, self.log = name, []
        Everything.instances.append(self)

    def __set_name__(self, owner, name):
        self.log.append(f"named {owner.__name__}.{name}")

    def __get__(self, obj, owner=None):
        self.log.append("get")
        return self

    def __set__(self, obj, value):
        self.log.append(f"set {value!r}")

    def __call__(self, f=None, /, *args, **kw):
        self.log.append("call")
        if callable(f):
            return lambda *a: (self.name, f(*a))
        return f, args, kw

    def __enter__(self):
        self.log.append("enter")
        return self

    def __exit__(self, kind, value, tb):
        self.log.append(f"exit {kind.__name__ if kind else None}")
        return kind is LookupError

    def __iter__(self):
        self.log.append("iter")
        return iter((self.name, len(self.log)))

    def __contains__(self, x): return x in self.name
    def __getitem__(self, i): return self.name[i]
    def __len__(self): return len(self.name)
    def __bool__(self): return True
    def __hash__(self): return hash(self.name)
    def __eq__(self, other): return getattr(other, "name", other) == self.name
    def __lt__(self, other): return self.name < other.name
    def __add__(self, other): return Everything(f"{self.name}{other}")
    def __radd__(self, other): return Everything(f"{other}{self.name}")
    def __str__(self): return f"«{self.name}»"
    def __format__(self, spec): return f"{self.name:{spec}}"
    def __index__(self): return len(self.name)
    def __getattr__(self, name): return f"{self.name}.{name}" if not name.startswith("_") else object.__dir__(self)[0]
    def __await__(self): return iter(["awaited"])


class Owner:
    field = Everything("f")


e = Everything("every")
o = Owner()
o.field = 5
print(o.field is Owner.field, Owner.field.log)


@e
def decorated(x): return x * 2


with e as inner, Everything("second"):
    a, b = e
    raise LookupError("swallowed")
print(decorated(4), a, b, e(1, 2, k=3), "ver" in e, e[1:3], len(e), e == "every", {e: 1}["every"], sorted([e, Everything("a")])[0][0])
print(e + 1, 1 + e, f"{e:>8}|{e!s}", [0] * e, "abcdefgh"[e], e.anything, [*e][0], max(e, Everything("zz")), "".join(x for x in "ab" if x not in e))
async def wait(): return await e
c = wait()
print(c.send(None), e.log, len(Everything.instances))
c.close()
