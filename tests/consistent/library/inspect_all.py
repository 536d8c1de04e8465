import functools
import inspect
from inspect import *


def plain(a, b: int = 2, /, c=None, *args: str, d, e=[1], **rest) -> float:
    """Plain.

        Indented.
    """


def generator():
    yield 1


async def coroutine():
    pass


async def asynchronous():
    yield 1


class Base:
    """Base's words."""

    def method(self, x: "int", y=(1, 2)):
        """Documented in Base."""

    @property
    def value(self):
        """A value."""

    @classmethod
    def make(cls, n=0):
        """Makes."""

    @staticmethod
    def static(q):
        pass


class Derived(Base):
    x: "int" = 3

    def __init__(self, name, *, size=1):
        self.name = name

    def method(self, x, y=0):
        pass

    @property
    def value(self):
        pass

    def __call__(self, z):
        pass


@functools.wraps(plain)
def wrapped(*args, **kwargs):
    pass


for thing in (plain, generator, coroutine, Base.method, Derived, Derived("a"),
              Derived("a").method, Base.make, Base.static, lambda x, *y: x,
              wrapped, functools.partial(plain, 1, d=3), len, Base):
    try:
        print(signature(thing))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
sig = inspect.signature(plain)
print(repr(sig)[:11], sig.return_annotation, list(sig.parameters))
for name, p in sig.parameters.items():
    print(name, p, repr(p), p.kind, p.kind.description, p.annotation,
          p.default is Parameter.empty, p.kind == p.VAR_POSITIONAL)
bound = sig.bind(1, d=4, z=5)
print(bound, bound.arguments, bound.args, bound.kwargs)
bound.apply_defaults()
print(bound.arguments)
print(sig.bind_partial(1).arguments)
try:
    sig.bind()
except TypeError as error:
    print(error)
print(sig.replace(return_annotation=int), sig == signature(plain), hash(sig) if 0 else "")
print(Signature([Parameter("a", Parameter.POSITIONAL_ONLY),
                 Parameter("b", Parameter.KEYWORD_ONLY, default=1, annotation=int)]))
for wrong in (lambda: Parameter("1", Parameter.KEYWORD_ONLY), lambda: signature(3),
              lambda: Signature([Parameter("a", Parameter.KEYWORD_ONLY)] * 2)):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(signature(wrapped, follow_wrapped=False))
print(signature(Base.method, eval_str=True), get_annotations(Base.method),
      get_annotations(Base.method, eval_str=True),
      get_annotations(Derived, eval_str=True))
print(getfullargspec(plain))

g, c = generator(), coroutine()
kinds = (isfunction, isclass, ismethod, isgenerator, isgeneratorfunction,
         iscoroutine, iscoroutinefunction, isasyncgenfunction, isasyncgen,
         isawaitable, isbuiltin, isroutine, isabstract, isdatadescriptor,
         ismethoddescriptor, ismodule, isframe, iscode, istraceback)
for thing in (plain, generator, coroutine, asynchronous, Base, Derived("a"),
              Derived("a").method, Base.method, g, c, len, [].append, 3,
              inspect, Base.__dict__["value"], str.join, wrapped, None,
              inspect.getdoc, functools.partial(plain)):
    print([kind.__name__ for kind in kinds if kind(thing)])
print(getgeneratorstate(g), next(g), getgeneratorstate(g), list(g),
      getgeneratorstate(g), GEN_CLOSED, getcoroutinestate(c))
c.close()
print(getdoc(plain), getdoc(Base), getdoc(Derived), getdoc(Derived.method),
      getdoc(Derived("a").method), getdoc(Derived.__dict__["value"]),
      getdoc(Derived.make), getdoc(generator), getdoc(3)[:10], sep="|")
print(repr(cleandoc("  a\n    b\n      c\n\n")))
print([n for n, v in getmembers(Derived("x")) if n[:2] != "__"])
print([n for n, v in getmembers(Derived("x"), ismethod) if n[:2] != "__"])
print([n for n, v in getmembers(Derived, isfunction) if n[:2] != "__"])
print(unwrap(wrapped) is plain, unwrap(plain) is plain, indentsize("   x"))
