"""Ordinary use of the libraries, after the hardening."""
import json
import re, math, functools, collections, itertools, statistics, decimal, fractions, contextlib, abc, copy, datetime, enum, dataclasses, typing, string, random, operator, textwrap, pprint, collections.abc
print(json.loads(json.dumps({"a":[1,2.5,None,True]})))
print(re.sub(r'(\w+)', lambda m: m.group(1).upper(), 'ab cd'))
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: functools.reduce(operator.add, [1,2,3]))
t(lambda: collections.Counter('abca').most_common(1))
t(lambda: collections.namedtuple('P','x y')(1,2))
t(lambda: statistics.mean([1,2,4]))
t(lambda: statistics.stdev([1,2,4]))
t(lambda: decimal.Decimal('1.1')+1)
t(lambda: fractions.Fraction(1,3)+1)
@contextlib.contextmanager
def cm():
    try: yield 1
    finally: print('done')
with cm() as x: print(x)
t(lambda: copy.deepcopy({'a':[1,{2}]}))
t(lambda: datetime.datetime.strptime('2020-01-02','%Y-%m-%d'))
t(lambda: datetime.date(2020,1,2).isoformat())
class Color(enum.Enum):
    RED=1
    GREEN=2
    @property
    def pretty(self): return self.name.title()
t(lambda: (Color.RED, Color(2), Color['RED'].pretty, list(Color), Color.RED.value))
class F(enum.Flag):
    A=enum.auto(); B=enum.auto()
t(lambda: F.A|F.B)
@dataclasses.dataclass(order=True)
class D:
    x: int
    y: list = dataclasses.field(default_factory=list)
t(lambda: (D(1), D(1)<D(2), dataclasses.asdict(D(3,[1])), dataclasses.replace(D(1),x=5)))
@dataclasses.dataclass(frozen=True)
class Fz:
    _x: int = 3
t(lambda: hash(Fz())==hash(Fz()))
class Base(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
t(lambda: Base())
t(lambda: typing.Optional[int])
t(lambda: typing.List[int])
t(lambda: string.Template('$x').substitute(x=1))
t(lambda: random.Random(1).random())
t(lambda: textwrap.fill('a b c '*10, 20))
t(lambda: pprint.pformat({'a':1}))
class L(list):
    def __init__(self,*a): super().__init__(*a); self._n=0
t(lambda: L([1,2])+[3])
@functools.lru_cache(None)
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
t(lambda: fib(30))
t(lambda: fib.cache_info())
class P(typing.NamedTuple):
    x: int
    y: int = 2
t(lambda: P(1))
@functools.total_ordering
class T:
    def __init__(self,v): self.v=v
    def __eq__(self,o): return self.v==o.v
    def __lt__(self,o): return self.v<o.v
t(lambda: T(1)>=T(0))
@functools.singledispatch
def sd(x): return 'obj'
@sd.register
def _(x: int): return 'int'
t(lambda: (sd(1), sd('')))
class Cp:
    @functools.cached_property
    def v(self): print('once'); return 4
c=Cp()
t(lambda: (c.v,c.v))
t(lambda: "{:>{w}.{p}f}".format(3.14159,w=10,p=2))
t(lambda: isinstance([], collections.abc.Sequence))
class It:
    def __iter__(self): return iter([1,2])
t(lambda: [*It()])
t(lambda: sorted(operator.attrgetter('x')(D(i)) for i in range(3)))
print(f"{3!r:>4}")
def deco(f):
    @functools.wraps(f)
    def w(*a): return f(*a)
    return w
@deco
def foo(): 'doc'
t(lambda: (foo.__name__, foo.__doc__, foo.__wrapped__.__name__))
