# ---- calls that no blind try would hit ----
# Each hands guest code to a library, or makes the interpreter raise something.


def scenes(note, first, fail, text, pair, R, N):
    def json_hooks():
        return [json.loads('{"a": [1, 1.5, null, NaN]}', object_hook=first,
                           parse_float=first, parse_int=first,
                           parse_constant=first),
                json.loads('{"a": 1}', object_pairs_hook=first),
                json.dumps([R, Plain()], default=note),
                json.dumps({"a": Plain()}, default=text, indent=1,
                           sort_keys=True)]

    def json_classes():
        class Encoder(json.JSONEncoder):
            def default(self, o):
                note(self, o)
                return "a"

            def iterencode(self, *args, **names):
                note(*args, **names)
                return super().iterencode(*args, **names)

        class Decoder(json.JSONDecoder):
            def raw_decode(self, *args, **names):
                note(*args, **names)
                return super().raw_decode(*args, **names)

            def decode(self, *args, **names):
                note(*args, **names)
                return super().decode(*args, **names)
        return [json.dumps([Plain()], cls=Encoder), Encoder().encode(Plain()),
                json.loads("[1]", cls=Decoder)]

    def json_error():
        json.loads("[1")

    def json_file():
        return [json.dump([Plain()], R(), default=text), json.load(R())]

    def sort_keys():
        return [sorted([2, 1], key=note), min([2, 1], key=note),
                max([2, 1], key=note), heapq.nlargest(1, [1, 2], key=note),
                heapq.nsmallest(1, [1, 2], key=note),
                bisect.bisect([1, 2], 1, key=note),
                list(heapq.merge([1], [2], key=note)),
                sorted([R(), R()]), sorted([2, 1],
                                           key=functools.cmp_to_key(note)),
                list(itertools.groupby([1, 2], key=first)),
                list(itertools.accumulate([1, 2], note, initial=1)),
                list(itertools.starmap(note, [(1, 2)])),
                list(map(note, [1], [2])), list(filter(note, [1]))]

    def sort_while():
        items = [2, 1]

        def key(x):
            note(items, x)
            return x
        items.sort(key=key)

    def regular():
        return [re.sub("(?P<a>b)", first, "abc"), re.sub("b", text, "abc"),
                re.subn("b", text, "abc"), re.compile("b").sub(text, "abc"),
                re.Scanner if hasattr(re, "Scanner") else None]

    def regular_bad():
        re.compile("(")

    def regular_fields():
        m = re.match("(?P<a>b)", "b")
        return [m, m.re, m.string, m.regs, m.lastgroup, m.groupdict(),
                m.re.groupindex, m.expand(r"\1"), m.re.scanner("b")]

    def enumeration():
        class Color(enum.Enum):
            _ignore_ = ["x"]

            def _generate_next_value_(name, start, count, last):
                note(name, start, count, last)
                return name
            RED = enum.auto()
            GREEN = enum.auto()

            @classmethod
            def _missing_(cls, value):
                note(cls, value)
                return cls.RED

            def __init__(self, *args):
                note(self, *args)

            def __init_subclass__(cls, **names):
                note(cls, **names)
        return [Color, Color("zork"), Color.RED, Color["RED"],
                Color.__members__, list(Color), enum.unique(Color)]

    def enumeration_new():
        class Number(int, enum.Enum):
            def __new__(cls, *args):
                note(cls, *args)
                return int.__new__(cls, 1)
            ONE = 1

        class Bits(enum.Flag):
            A = 1
            B = 2

            @classmethod
            def _missing_(cls, value):
                note(cls, value)
                return super()._missing_(value)
        return [Number.ONE, Bits.A | Bits.B, ~Bits.A, Bits(3), list(Bits(3)),
                enum.show_flag_values(3) if hasattr(enum, "show_flag_values")
                else None]

    def enumeration_bad():
        class Twice(enum.Enum):
            A = 1
            A = 2

    def enumeration_functional():
        E = enum.Enum("E", ["A", "B"])
        return [E, E.A, E(1), E.A.name, E.A.value]

    def enumeration_meta():
        class Meta(enum.EnumMeta):
            def __call__(cls, *args, **names):
                note(cls, *args, **names)
                return super().__call__(*args, **names)

            def __getitem__(cls, name):
                note(cls, name)
                return super().__getitem__(name)

            def __new__(meta, *args, **names):
                note(meta, *args, **names)
                return super().__new__(meta, *args, **names)

            def __init__(cls, *args, **names):
                note(cls, *args, **names)

        class Color(enum.Enum, metaclass=Meta):
            RED = 1
        return [Color(1), Color["RED"]]

    def mappings():
        class Default(dict):
            def __missing__(self, key):
                note(self, key)
                return 1
        d = collections.defaultdict(first)
        return [Default()["a"], Default().get("a"), "%(a)s" % Default(),
                "{a}".format_map(Default()), collections.Counter(R()),
                collections.ChainMap(Default())["a"],
                string.Template("$a").substitute(Default()),
                collections.OrderedDict(R()), d]

    def descriptors():
        class Field:
            def __set_name__(self, owner, name):
                note(self, owner, name)

            def __get__(self, o, owner=None):
                note(self, o, owner)
                return 1

            def __set__(self, o, value):
                note(self, o, value)

            def __delete__(self, o):
                note(self, o)

        class Base:
            def __init_subclass__(cls, **names):
                note(cls, **names)

            def __class_getitem__(cls, item):
                note(cls, item)
                return cls

        class Owner(Base, a=1):
            field = Field()
            p = property(first, note, note)
            c = functools.cached_property(first)
            s = staticmethod(first)
            m = classmethod(first)
            q = functools.partialmethod(first, 1)
        o = Owner()
        o.field = o.field
        o.p = o.p
        del o.field, o.p
        return [Owner[int], o.c, o.s(), o.m(), o.q(), Owner.p, Owner.c]

    def set_name_fails():
        class Bad:
            def __set_name__(self, owner, name):
                raise Note(owner)

        class Owner:
            field = Bad()

    def class_hooks():
        class Meta(type):
            def __new__(meta, name, bases, space, **names):
                note(meta, name, bases, space, **names)
                return super().__new__(meta, name, bases, space)

            def __init__(cls, *args, **names):
                note(cls, *args, **names)

            def __call__(cls, *args, **names):
                note(cls, *args, **names)
                return super().__call__(*args, **names)

            def __getattr__(cls, name):
                note(cls, name)
                return 1

        class Made(metaclass=Meta, a=1):
            x: int = 1

        class Under(Made):
            pass
        return [Made(), Under(), Made.zork, Meta("N", (), {})]

    def abstract():
        class A(abc.ABC):
            @abc.abstractmethod
            def f(self):
                return 1

        class B:
            pass
        A.register(B)

        class C(A):
            def f(self):
                return 2
        return [isinstance(B(), A), issubclass(C, A), C().f(), A()]

    def dataclass_hooks():
        @dataclasses.dataclass(order=True)
        class D:
            a: int
            b: list = dataclasses.field(default_factory=note,
                                        metadata={"k": note})
            c: dataclasses.InitVar[int] = 1
            d: int = dataclasses.field(default=R(), kw_only=True)

            def __post_init__(self, *args):
                note(self, *args)
        d = D(1)
        return [d, dataclasses.fields(D), dataclasses.asdict(d,
                dict_factory=first), dataclasses.astuple(d,
                tuple_factory=first), dataclasses.replace(d, a=2, c=1), D.a
                if hasattr(D, "a") else None, d == D(1)]

    def dataclass_frozen():
        @dataclasses.dataclass(frozen=True, slots=True)
        class D:
            a: int
        D(1).a = 2

    def dataclass_made():
        return [dataclasses.make_dataclass("D", ["a", ("b", int)],
                                           namespace={"f": first})(1, 2)]

    def named():
        P = collections.namedtuple("P", "a b", defaults=[1])

        class T(typing.NamedTuple):
            a: int
            b: str = "a"
        return [P(1), P._fields, P._field_defaults, P(1)._asdict(),
                P._make([1, 2]), P(1)._replace(a=2), T(1), T._field_defaults]

    def typed():
        X = typing.TypeVar("X")

        class G(typing.Generic[X]):
            x: "int"

        @typing.runtime_checkable
        class P(typing.Protocol):
            def f(self): ...

        class D(typing.TypedDict, total=False):
            a: int
            b: typing.Required[int]

        def f(a: "int", b: "zork" = 1) -> "list[int]":
            return 1
        return [G[int], G[int](), G[int].x if hasattr(G[int], "x") else None,
                isinstance(1, P), D(a=1), D, typing.get_type_hints(G),
                typing.NewType("N", int)(1), typing.Optional[int],
                typing.Union[int, str], typing.Callable[[int], str],
                typing.Literal[1], typing.get_args(list[int]),
                typing.get_origin(list[int]), typing.Annotated[int, note],
                typing.ForwardRef("int"), typing.cast(int, 1),
                int | str, list[int], typing.List[int],
                typing.get_type_hints(f)]

    def typed_hints():
        class C:
            x: "note"
        return [typing.get_type_hints(C, {"note": note}, {"a": first}),
                typing.get_type_hints(C, R(), R())]

    def overloaded():
        @typing.overload
        def f(a: int) -> int: ...

        @typing.overload
        def f(a: str) -> str: ...

        def f(a):
            return a
        return [typing.get_overloads(f), typing.clear_overloads()]

    def dispatch():
        @functools.singledispatch
        def f(x):
            return first(x)

        @f.register(int)
        def g(x):
            return first(x)

        class C:
            @functools.singledispatchmethod
            def m(self, x):
                return first(self, x)
        return [f, f(1), f("a"), f.registry, f.dispatch(int), C().m(1), C.m,
                getattr(f, "register", None)]

    def cached():
        @functools.lru_cache(maxsize=2)
        def f(x):
            return first(x)
        f(R())
        f(1)
        return [f, f(1), f.cache_info(), f.cache_parameters(),
                getattr(f, "__wrapped__", None)]

    def wrapped():
        @functools.wraps(note)
        def f(*args):
            return args

        @functools.total_ordering
        class C:
            def __lt__(self, o):
                note(self, o)
                return True

            def __eq__(self, o):
                note(self, o)
                return False
        return [f, f(1), C() > C(), C() >= C(), C.__gt__, C() <= 1,
                functools.partial(first, 1)(2),
                functools.partial(first, 1).func,
                functools.reduce(note, [1, 2]),
                functools.update_wrapper(Plain(), note)]

    def managers():
        @contextlib.contextmanager
        def m(*args):
            try:
                yield args
            except BaseException as e:
                note(e, sys.exc_info())
                raise

        class Exit:
            def __enter__(self):
                return self

            def __exit__(self, *args):
                note(self, *args)
                return True
        out = []
        with contextlib.ExitStack() as stack:
            out.append(stack.enter_context(m(1)))
            out.append(stack.push(Exit()))
            out.append(stack.callback(note, 1))
            out.append(stack.push(note))
            raise KeyError(1)
        with contextlib.suppress(KeyError) as s:
            out.append(s)
            raise KeyError(1)
        with contextlib.closing(R()) as c:
            out.append(c)
        with contextlib.redirect_stdout(R()) as c:
            out.append(c)
            print("a")
        with Exit():
            raise KeyError(1)
        out.append(m)
        out.append(m(1))

        @m(1)
        def decorated():
            return sys.exc_info()
        out.append(decorated())
        out.append(stack.pop_all())
        return out

    def manager_fails():
        @contextlib.contextmanager
        def m():
            yield 1
            yield 2
        with m():
            pass

    def managers_async():
        @contextlib.asynccontextmanager
        async def m():
            try:
                yield 1
            except BaseException as e:
                note(e)
                raise

        class Exit:
            async def __aenter__(self):
                return self

            async def __aexit__(self, *args):
                note(self, *args)
                return True

        async def use():
            async with contextlib.AsyncExitStack() as stack:
                out = [await stack.enter_async_context(m())]
                stack.push_async_exit(Exit())
                stack.push_async_callback(coroutine)
                raise KeyError(1)
            async with Exit():
                raise KeyError(2)
            async with contextlib.aclosing(generate_async()) as g:
                out.append([x async for x in g])
            return out
        c = use()
        return [c, drive(c)]

    def formatting():
        class F(string.Formatter):
            def get_value(self, key, args, names):
                note(key, args, names)
                return super().get_value(key, args, names)

            def get_field(self, name, args, names):
                note(name, args, names)
                return super().get_field(name, args, names)

            def convert_field(self, value, conversion):
                note(value, conversion)
                return super().convert_field(value, conversion)

            def format_field(self, value, spec):
                note(value, spec)
                return super().format_field(value, spec)

            def check_unused_args(self, used, args, names):
                note(used, args, names)

            def parse(self, text):
                note(text)
                return super().parse(text)

            def vformat(self, *args):
                note(*args)
                return super().vformat(*args)

        class T(string.Template):
            def safe_substitute(self, *args, **names):
                note(*args, **names)
                return super().safe_substitute(*args, **names)
        return [F().format("{0!r:>{a}} {b}", R(), a=3, b=Plain()),
                F().parse("{a.b[c]!r:d}"), list(F().parse("{a.b[c]!r:d}")),
                T("$a ${b}").safe_substitute(R(), a=1), T.pattern,
                T.flags, format(R(), "a"), f"{R()!r:>{3}}", "%s %r" % (R(), 1)]

    def printing():
        class P(pprint.PrettyPrinter):
            def format(self, *args):
                note(*args)
                return super().format(*args)
        deep = [[{"a": [R(), Plain()], "b" * 90: collections.Counter("aab"),
                  "c": collections.OrderedDict(a=1)}]]
        return [P().pformat(deep), P(stream=R()).pprint(deep),
                pprint.pformat(R()), pprint.saferepr(deep),
                print("a", file=R()), print("a", file=io.StringIO(), flush=1)]

    def streams():
        old = sys.stdout, sys.stderr, sys.stdin
        out = []
        try:
            sys.stdout = R()
            sys.stderr = R()
            sys.stdin = R()
            print("a")
            out.append(sys.stdout)

            class Late:
                def __del__(self):
                    raise Note(1)
            Late()
            eval("1 is 1")
            out.append(input("a"))
        except BaseException as e:
            out.append(e)
        finally:
            sys.stdout, sys.stderr, sys.stdin = old
        return out

    def copying():
        class C:
            def __copy__(self):
                return note(self)

            def __deepcopy__(self, memo):
                return first(memo)

        class S:
            def __getattr__(self, name):
                note(name)
                raise AttributeError(name)
        return [copy.copy(C()), copy.deepcopy(C()), copy.deepcopy([S()]),
                copy.deepcopy([C(), C()], {}), copy.copy(S()),
                copy.copy(Note(1)), copy.deepcopy(Note([1]))]

    def numbers_own():
        class F(fractions.Fraction):
            def __new__(cls, *args, **names):
                note(cls, *args, **names)
                return super().__new__(cls, *args, **names)

        class D(decimal.Decimal):
            def __new__(cls, *args, **names):
                note(cls, *args, **names)
                return super().__new__(cls, *args, **names)
        with decimal.localcontext() as c:
            c.prec = 3
            out = [c, c.flags, c.traps, c.copy(), decimal.Decimal(1) / 3]
        return out + [F(1, 2) + F(1, 3), F("1/2"), D(1) + D(2),
                      round(F(1, 2)), statistics.mean([F(1, 2), D(1)]),
                      statistics.linear_regression([1, 2], [3, 4]),
                      statistics.NormalDist(1, 2).samples(2, seed=1),
                      D(1).as_tuple(), D(1).as_integer_ratio(),
                      decimal.getcontext()]

    def decimal_signal():
        with decimal.localcontext() as c:
            c.traps[decimal.Inexact] = True
            return decimal.Decimal(1) / 3

    def dates():
        class Z(datetime.tzinfo):
            def utcoffset(self, d):
                note(self, d)
                return datetime.timedelta(0)

            def dst(self, d):
                note(self, d)
                return None

            def tzname(self, d):
                note(self, d)
                return "a"

            def fromutc(self, d):
                note(self, d)
                return d
        d = datetime.datetime(2020, 1, 1, tzinfo=Z())
        return [d.utctimetuple(), str(d), d.astimezone(datetime.timezone.utc),
                datetime.datetime.now(Z()), d.isocalendar(), d.timetuple(),
                datetime.datetime.strptime("2020", "%Y"), d.strftime("%Y %Z"),
                datetime.datetime.fromtimestamp(0, Z()), d.tzinfo,
                time.strptime("2020", "%Y"), time.gmtime(0)]

    def randomness():
        class G(random.Random):
            def random(self):
                note(self)
                return 0.5

            def getrandbits(self, k):
                note(self, k)
                return 0

            def seed(self, *args):
                note(self, *args)

            def getstate(self):
                note(self)
                return super().getstate()
        g = G(1)
        return [g.choice([1, 2]), g.shuffle([1, 2]), g.sample([1, 2], 1),
                g.getstate(), random.getstate(), g.gauss(), g.choices([1, 2])]

    def mixins():
        out = []
        for name in dir(collections.abc):
            base = getattr(collections.abc, name)
            if not isinstance(base, type):
                continue

            class Mixed(base):
                def __getitem__(self, i):
                    note(self, i)
                    if type(i) is int and i > 2:
                        raise IndexError(i)
                    return i

                def __len__(self):
                    return 2

                def __iter__(self):
                    note(self)
                    return iter([1, 2])

                def __contains__(self, x):
                    note(self, x)
                    return True

                def __setitem__(self, *args):
                    note(self, *args)

                def __delitem__(self, *args):
                    note(self, *args)

                def __next__(self):
                    raise StopIteration(1)

                def __call__(self, *args):
                    return note(self, *args)

                def __hash__(self):
                    return 1

                def insert(self, *args):
                    note(self, *args)

                def add(self, *args):
                    note(self, *args)

                def discard(self, *args):
                    note(self, *args)

                def send(self, x):
                    note(self, x)
                    return x

                def throw(self, *args):
                    note(self, *args)
                    raise KeyError(args)

                def __reversed__(self):
                    return iter([])

                def __await__(self):
                    return iter([])

                async def __anext__(self):
                    return 1

                async def asend(self, x):
                    return note(self, x)

                async def athrow(self, *args):
                    return note(self, *args)

                def __aiter__(self):
                    return self

                @classmethod
                def _from_iterable(cls, it):
                    note(cls, it)
                    return set(it)
            try:
                out.append(Mixed())
            except TypeError as e:
                out.append(e)
        return out

    def hash_containers():
        d = {R(): 1, N(): 2}
        s = {R(), N()}
        return [d.get(R()), R() in s, s | {R()}, d | {R(): 3}, R() in [1, R()],
                [1, R()].index(R()), (R(),).count(R()), d.setdefault(N(), 1),
                d.keys() & {R()}, d.items() - {(R(), 1)},
                {}.keys() | R(), {}.items() == N(), collections.deque([R()])
                .count(R()), {1: 2}.keys() < R()]

    def proxies():
        class Eq:
            def __eq__(self, o):
                note(self, o)
                return True

            def __ror__(self, o):
                return first(o)

            def __gt__(self, o):
                note(self, o)
                return True
        out = []
        for view in ({}.keys().mapping, re.compile("(?P<a>b)").groupindex,
                     Plain.__dict__, enum.RegexFlag.__members__
                     if hasattr(enum, "RegexFlag") else {}.keys().mapping,
                     re.RegexFlag.__members__):
            out += [view == Eq(), view | Eq(), view, view.copy()]
        return out

    def numbers_hooks():
        return [int(R()), float(R()), complex(R()), round(R()), divmod(R(), 2),
                pow(R(), 2), pow(2, R(), R()), hex(R()), bytes(R()),
                math.floor(R()), math.sqrt(R()), math.sumprod([R()], [1])
                if hasattr(math, "sumprod") else None, math.gcd(R(), 2),
                range(R())[R()], [1, 2][R()], slice(R(), R()).indices(R()),
                struct.pack("i", R()), operator.index(R()), "a" * R(),
                int.from_bytes(R()), sum([R(), R()]), math.fsum([R()])]

    def text_hooks():
        return [str(R()), repr(R()), "a".join([R()]), "a" in R(),
                "{0.a.b[c]}".format(R()), "{0!r:{1}}".format(R(), 3),
                "a".translate(R()), str.maketrans({"a": R()}),
                "a".startswith(R()), bytes.fromhex("aa"), str(b"a", "utf-8"),
                textwrap.fill("a b " * 30), textwrap.indent("a", "b", note)]

    def buffers():
        b = bytearray(b"ab")
        view = memoryview(b)
        return [view, view.obj, view.toreadonly(), view.cast("B"), view[0:1],
                io.BytesIO(b"a").getbuffer(), view.tolist(),
                io.BytesIO(b"a").readinto(bytearray(2)), view.release()]

    def operators_made():
        return [operator.attrgetter("a.b")(R()), operator.itemgetter(1)(R()),
                operator.methodcaller("a", 1)(R()), operator.call(note, 1)
                if hasattr(operator, "call") else None,
                operator.concat([1], [2]), operator.length_hint(R())]

    def iterators_made():
        a, b = itertools.tee(iter([1, R()]))
        return [a, b, next(a), list(itertools.groupby([1, 2])),
                itertools.chain.from_iterable([[1], R()]),
                zip([1], R()), enumerate(R()), iter(note, 1),
                reversed([1]), reversed({1: 2}), iter({1: 2}.items()),
                iter({1: 2}.values()), iter({1}), iter("a"), iter(b"a"),
                iter(bytearray(b"a")), iter(range(2)), iter(range(10 ** 30)),
                iter((1,)), iter(memoryview(b"a")), iter(R()), reversed(
                    range(2)), reversed({}.items()), reversed({}.values()),
                iter(collections.deque([1])), iter(collections.OrderedDict()),
                reversed(collections.deque([1])), re.finditer("a", "aa"),
                struct.iter_unpack("b", b"ab"), iter("\u0100"),
                iter(collections.OrderedDict(a=1).items())]

    def generators():
        g = generate()
        out = [next(g), g.send(1), g.throw(KeyError(1))]
        try:
            next(g)
        except StopIteration as e:
            out += [e, e.value]
        h = generate()
        next(h)
        h.close()
        a = generate_async()
        s = a.asend(None)
        out += [a, s, a.aclose(), a.athrow(KeyError), anext(a), anext(a, 1),
                a.__anext__(), coroutine(), coroutine().__await__()]
        try:
            s.send(None)
        except BaseException as e:
            out += [e, e.value]
        return out

    def generator_throws():
        def inner():
            try:
                yield 1
            except BaseException as e:
                note(e, sys.exc_info(), sys.exception()
                     if hasattr(sys, "exception") else None)
                raise

        def outer():
            return (yield from inner())
        g = outer()
        next(g)
        g.throw(Note(1))

    def delegate():
        def outer():
            return (yield from R())
        return [list(outer()), list(x for x in R()), [*R()]]

    def name_missing():
        return zork

    def name_unbound():
        if R is None:
            local = 1
        return local

    def attribute_missing():
        return Plain().zork

    def attribute_refused():
        return getattr(generate(), "gi_frame")

    def attribute_refused_math():
        return getattr(math, "__loader__")

    def import_missing():
        exec("import zork")

    def import_os():
        exec("import os")

    def import_name():
        exec("from math import zork")

    def key_missing():
        return {}["a"]

    def index_missing():
        return [][1]

    def divide():
        return 1 / 0

    def overflow():
        return math.exp(1000)

    def too_big():
        return bytearray(10 ** 15)

    def deep():
        return deep()

    def decode():
        return b"\xff".decode()

    def encode():
        return "\u20ac".encode("ascii")

    def translate():
        raise UnicodeTranslateError("a", 0, 1, "b")

    def decode_replaced():
        return [b"\xff".decode("ascii", "replace"), "\u20ac".encode(
            "ascii", "xmlcharrefreplace"), "a".encode("zork")]

    def not_a_number():
        return int("x")

    def wrong_type():
        return 1 + "a"

    def wrong_call():
        return (lambda a: a)()

    def not_iterable():
        for x in 1:
            return x

    def unpack():
        a, b = [1]

    def stop():
        return next(iter([]))

    def stop_in_generator():
        return list(x for x in [1] if next(iter([])))

    def asserts():
        assert R() is None, R()

    def leave():
        sys.exit(R())

    def groups():
        g = ExceptionGroup("a", [KeyError(1), ExceptionGroup("b", [Note(2)])])
        return [g, g.split(KeyError), g.subgroup(note), g.derive([Note(1)]),
                g.exceptions, g.split(note), g.message]

    def os_error():
        return [OSError(2, "a", "b"), OSError(2, "a", "b", None, "c"),
                FileNotFoundError(2, "a"), BlockingIOError(1, "a", 2)]

    def syntax():
        return eval("1 +")

    def syntax_deep():
        return exec("import")

    def syntax_indent():
        return compile("if 1:\nx", "zork", "exec")

    def evaluated():
        space = {"a": 1}
        exec("def f(): return a\nclass C: x = 1\nlocals()", space)
        return [eval("[x for x in (1, 2)]"), eval("a", {"a": note}),
                eval("a", {"a": 1}, R()), space, space.get("f"), exec("x = 1"),
                compile("1", "zork", "eval"), eval("locals()"),
                eval("globals()"), eval("lambda: 1"), space.get("__builtins__")]

    def spaces():
        local = 1

        class C:
            x = 1
            y = locals()
            z = vars()
        return [globals(), locals(), vars(), vars(C), vars(C()), C.y, C.z,
                dir(), C.__dict__, Plain().__dict__, note.__dict__,
                generate.__defaults__, generate.__kwdefaults__,
                Plain.__annotations__, deep.__annotations__]

    def threads_of_context():
        try:
            try:
                raise KeyError(1)
            except KeyError:
                raise Note(2)
        except Note as e:
            return [e.__context__, e.__cause__, e.__suppress_context__, e.args,
                    sys.exc_info(), getattr(e, "__notes__", None)]

    def context_of_library():
        """Errors that a library raised while it handled another of its own."""
        out = []
        for step in (lambda: json.loads("{"), lambda: fractions.Fraction("x"),
                     lambda: enum.Enum("E", "A")("x"), lambda: statistics.mean(
                         []), lambda: collections.namedtuple("class", "a"),
                     lambda: datetime.datetime.strptime("x", "%Y"),
                     lambda: re.compile("[").x, lambda: decimal.Decimal("x"),
                     lambda: random.choice([]), lambda: struct.unpack("i", b""),
                     lambda: collections.UserDict()["a"], lambda: copy.copy(
                         generate()), lambda: functools.reduce(note, []),
                     lambda: string.Template("$").substitute(),
                     lambda: typing.get_type_hints(note), lambda: typing.List[
                         1, 2], lambda: hashlib.new("zork"), lambda:
                     collections.ChainMap()["a"], lambda: enum.Enum(
                         "E", "A A"), lambda: io.StringIO(1), lambda:
                     textwrap.wrap("a", 0), lambda: list(heapq.merge(1)),
                     lambda: dataclasses.fields(1), lambda: abc.ABC.zork,
                     lambda: contextlib.ExitStack().enter_context(1)):
            try:
                out.append(step())
            except BaseException as e:
                out += [e, e.args, e.__context__, e.__cause__]
                if isinstance(e, ImportError):
                    out += [e.name, e.path]
        return out

    def digests():
        h = hashlib.sha256(b"a")
        return [h, h.copy(), h.name, hashlib.blake2b(b"a"), hashlib.new("md5"),
                hashlib.sha3_256(), hashlib.shake_128()]

    def asyncio_calls():
        class Future(asyncio.Future):
            def add_done_callback(self, *args, **names):
                note(self, *args, **names)
                super().add_done_callback(*args, **names)

            def remove_done_callback(self, *args):
                note(self, *args)
                return super().remove_done_callback(*args)

            def cancel(self, *args, **names):
                note(self, *args, **names)
                return super().cancel(*args, **names)

        class Like:
            _asyncio_future_blocking = True

            def get_loop(self):
                return asyncio.get_running_loop()

            def add_done_callback(self, *args, **names):
                note(self, *args, **names)
                self._asyncio_future_blocking = None
                asyncio.get_running_loop().call_soon(args[0], self)

            def result(self):
                return R()

            def __await__(self):
                self._asyncio_future_blocking = True
                yield self
                return 1

        async def job():
            await asyncio.sleep(0)
            return R()

        def factory(*args, **names):
            note(*args, **names)
            return asyncio.Task(args[1], loop=args[0], **names)

        async def main():
            loop = asyncio.get_running_loop()
            loop.set_exception_handler(note)
            out = [loop, loop.call_soon(fail), loop.call_later(0, note),
                   asyncio.current_task(), asyncio.all_tasks()]
            done = loop.create_future()
            done.add_done_callback(note)
            done.set_result(R())
            loop.set_task_factory(factory)
            futures = [Future() for _ in range(4)]
            for future in futures:
                loop.call_soon(future.set_result, R())
            out += [await futures[0], await asyncio.gather(*futures[:2]),
                    await asyncio.shield(futures[2]),
                    await asyncio.wait_for(futures[3], 5),
                    await asyncio.wait([Future()], timeout=0),
                    await asyncio.to_thread(note), await Like()]
            for future in asyncio.as_completed([job(), Future()], timeout=0.01):
                try:
                    out.append(await future)
                except asyncio.TimeoutError as error:
                    out.append(error)
            loop.call_exception_handler({"message": "a", "task": R()})
            bad = asyncio.create_task(job())
            bad.cancel(R())
            out.append(await asyncio.gather(bad, return_exceptions=True))
            return out
        return asyncio.run(main())

    def asyncio_groups():
        class Queue(asyncio.Queue):
            def _init(self, *args):
                note(self, *args)
                super()._init(*args)

            def _put(self, *args):
                note(self, *args)
                super()._put(*args)

            def _get(self, *args):
                note(self, *args)
                return super()._get()

        async def job():
            raise ValueError(R())

        async def main():
            queue = Queue()
            await queue.put(R())
            out = [queue, await queue.get(), asyncio.Lock(), asyncio.Event()]
            try:
                async with asyncio.TaskGroup() as group:
                    out += [group, group.create_task(job())]
            except BaseExceptionGroup as error:
                out += [error, error.exceptions]
            try:
                async with asyncio.timeout(0.01) as limit:
                    out.append(limit)
                    await asyncio.sleep(1)
            except (TimeoutError, asyncio.CancelledError) as error:
                out += [error, error.__cause__, error.__context__]
            condition = asyncio.Condition()
            async with condition:
                await condition.wait_for(lambda: True)
            return out
        return asyncio.run(main())

    def user_classes():
        class D(collections.UserDict):
            def __missing__(self, key):
                return first(self, key)

            def __setitem__(self, key, value):
                note(self, key, value)
                super().__setitem__(key, value)

        class L(collections.UserList):
            def __init__(self, *args):
                note(self, *args)
                super().__init__(*args)

        class S(collections.UserString):
            def __init__(self, *args):
                note(self, *args)
                super().__init__(*args)
        return [D(a=1)["b"], D(a=1) | {"b": 2}, L([1]) + [2], L([1])[0:1],
                S("a") + "b", D(a=1).data, L([1]).data, L([1]).copy()]

    def reprs():
        class E(Exception):
            def __str__(self):
                note(self)
                return "a"
        try:
            raise E(1)
        except E as e:
            return [str(e), repr(e), e.with_traceback(None)
                    if hasattr(e, "with_traceback") else None]

    return [x for x in locals().values() if callable(x) and x not in
            (note, first, fail, text, pair, R, N)]
