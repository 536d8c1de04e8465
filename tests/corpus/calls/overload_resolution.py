"""Own multiple dispatch: by annotations, arity, predicates; keyword forwarding."""


class Multi:
    registry = {}

    def __init__(self, name):
        self.name, self.cases = name, []

    def add(self, f):
        hints = f.__annotations__
        names = [n for n in f.__kwdefaults__ or () if n]
        self.cases.append((f, [t for n, t in hints.items() if n not in ("return", *names)], len(f.__defaults__ or ())))
        self.__doc__ = f.__doc__ or self.__doc__
        return self

    def __call__(self, *args, **kw):
        best = None
        for f, types, optional in self.cases:
            if not len(types) - optional <= len(args) <= len(types):
                continue
            try:
                distance = sum(type(a).__mro__.index(t) if isinstance(t, type) else 50 if t(a) else 1 / 0 for a, t in zip(args, types))
            except (ValueError, ZeroDivisionError):
                continue
            if best is None or distance < best[0]:
                best = distance, f
        if best is None:
            raise TypeError(f"{self.name}({', '.join(type(a).__name__ for a in args)}): no case of {len(self.cases)}")
        return best[1](*args, **kw)

    def __get__(self, obj, owner):
        return self if obj is None else lambda *a, **k: self(obj, *a, **k)


def multi(f):
    return Multi.registry.setdefault(f.__qualname__, Multi(f.__name__)).add(f)


class Animal: ...
class Dog(Animal): ...
class Puppy(Dog): ...


@multi
def meet(a: Animal, b: Animal): return "sniff"
@multi
def meet(a: Dog, b: Dog, *, loud=True): return "bark" + "!" * loud
@multi
def meet(a: Puppy, b: Animal): return "play"
@multi
def meet(a: object, b: object = None):
    """Meeting of two."""
    return f"ignore {b}"


positive = lambda x: isinstance(x, int) and x > 0


@multi
def fact(n: positive): return n * fact(n - 1)
@multi
def fact(n: int): return 1
@multi
def fact(n: str): return fact(int(n))


class Canvas:
    @multi
    def draw(self: object, x: int): return f"{type(self).__name__} number {x}"
    @multi
    def draw(self: object, x: str, *, twice=False): return f"text {x * (1 + twice)}"
    @multi
    def draw(self: object, x: list): return [self.draw(i) for i in x]


print(meet(Dog(), Dog()), meet(Puppy(), Dog()), meet(Animal(), Puppy()), meet(Dog(), Puppy(), loud=False), meet(1, 2), meet("alone"), meet.__doc__)
print(fact(5), fact("4"), fact(0), fact(True), Canvas().draw([1, "a", ["b", 2]]), Canvas().draw("z", twice=True), Canvas.draw.name)
for bad in (lambda: fact(2.5), lambda: meet(), lambda: Canvas().draw(None), lambda: meet(Dog(), Dog(), quiet=1)):
    try:
        print(bad())
    except TypeError as error:
        print(error)
print(sorted(Multi.registry), [len(m.cases) for m in Multi.registry.values()])


def forward(*args, **kwargs):
    def target(a, /, b, *rest, c=0, **options):
        return a, b, rest, c, options
    return target(*args, **{k.lower(): v for k, v in kwargs.items()})


print(forward(1, 2, 3, C=4, X=5), forward(1, B=2), forward(*"ab", **dict(zip("CD", (1, 2)))))
