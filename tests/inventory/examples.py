"""One object of each type that a guest may hold, as a guest would make it.

EXAMPLES: the modules' names are bound, a.b as a_b, and so is what PRELUDE
defines. A pair (minor, text) is for CPython 3.minor on. FAILURES raise; what
they raise is looked at like any other object. A type that types.def registers
and that none of these, nor any module, gives is reported."""

PRELUDE = '''
class C:
    __slots__ = ("slot", "__weakref__")
    def method(self): return super()
    def __getitem__(self, i): raise IndexError
class D:
    x: int = 1
    def method(self): return super()
class E(enum.Enum):
    A = 1
class F(enum.Flag):
    A = 1
    B = 2
class I(enum.IntFlag):
    A = 1
class Small(enum.IntEnum):
    A = 1
class Abstract(abc.ABC):
    @property
    def p(self): return 1
class P(typing.Protocol):
    def m(self): ...
class T(typing.TypedDict):
    k: int
class N(typing.NamedTuple):
    k: int
class User(typing.Generic[typing.AnyStr]):
    pass
@dataclasses.dataclass
class Data:
    a: int = 1
    b: list = dataclasses.field(default_factory=list)
@functools.total_ordering
class Ordered:
    def __lt__(self, other): return True
    def __eq__(self, other): return True
class Cached:
    @functools.cached_property
    def c(self): return 1
    @functools.singledispatchmethod
    def s(self, x): return 1
    pm = functools.partialmethod(len)
def function(): return 1
def generator(): yield 1
def annotated(x: int) -> "int": return x
async def coroutine(): pass
async def asynchronous(): yield 1
manager = contextlib.contextmanager(generator)
amanager = contextlib.asynccontextmanager(asynchronous)
@functools.singledispatch
def dispatched(x): return 1
@functools.lru_cache
def cached(x): return x
def closed(o):
    o.close()
    return o
def in_loop(make):
    async def main():
        made.append(make())
        await asyncio.sleep(0)
    made = []
    asyncio.run(main())
    return made[0]
async def done(): return 1
async def gives_context():
    class F(asyncio.Future):
        def add_done_callback(self, call, *, context=None):
            seen.append(context)
            super().add_done_callback(call, context=context)
    seen = []
    future = F()
    asyncio.get_running_loop().call_soon(future.set_result, None)
    await future
    return seen[0]
def running():
    g = generator()
    next(g)
    return g
'''

EXAMPLES = [
    # the core
    "None", "...", "NotImplemented", "object()", "True", "1", "1.5", "1j",
    "'a'", "b'a'", "bytearray(b'a')", "memoryview(b'a')", "[1]", "(1,)",
    "{1: 2}", "{1}", "frozenset({1})", "range(3)", "slice(1)", "C", "C()",
    "D", "D()", "type", "C.slot", "D.__dict__", "C().method()", "D().method()",
    "C().method", "function", "generator", "lambda: 1", "generator()",
    "running()", "closed(coroutine())", "coroutine", "asynchronous",
    "asynchronous()", "(i for i in [1])", "len", "[].append", "str.join",
    "''.__add__", "int.__add__", "dict.fromkeys", "C.__weakref__",
    "iter([])", "iter(())", "iter({})", "iter({}.items())", "iter({}.values())",
    "iter(set())", "iter('')", "iter('\\xe9')", "iter(b'')", "iter(bytearray())",
    "iter(range(3))", "iter(range(2**70))", "iter(memoryview(b'a'))",
    "reversed([1])", "reversed({1: 2})", "reversed({1: 2}.items())",
    "reversed({1: 2}.values())", "reversed((1,))", "enumerate([])", "zip()",
    "map(len, [])", "filter(None, [])", "{}.keys()", "{}.values()",
    "{}.items()", "iter(len, 1)", "iter(C())", "property(function)",
    "classmethod(function)", "staticmethod(function)", "list[int]",
    "int | str", "iter(list[int])", "D.__annotations__",
    "closed(coroutine().__await__())", "asynchronous().asend(None)",
    "asynchronous().athrow(ValueError)", "asynchronous().aclose()",
    "aiter(asynchronous())", "anext(asynchronous(), None)",
    "memoryview(b'a').cast('B')",
    # the library
    "asyncio.new_event_loop()", "asyncio.AbstractEventLoop()",
    "in_loop(asyncio.Future)", "in_loop(asyncio.Future).__await__()",
    "in_loop(lambda: asyncio.create_task(done()))",
    "in_loop(lambda: asyncio.gather(done(), done()))",
    "in_loop(lambda: asyncio.gather())",
    "in_loop(lambda: asyncio.shield(done()))",
    "in_loop(lambda: asyncio.as_completed([done()]))",
    "in_loop(lambda: asyncio.timeout(1))",
    "in_loop(lambda: asyncio.get_running_loop().call_soon(len, ''))",
    "in_loop(lambda: asyncio.get_running_loop().call_later(0, len, ''))",
    "asyncio.run(gives_context())",
    "closed(asyncio.sleep(1))", "asyncio.Lock()", "asyncio.Event()",
    "asyncio.Condition()", "asyncio.Semaphore()",
    "asyncio.BoundedSemaphore()", "asyncio.Barrier(1)", "asyncio.Queue()",
    "asyncio.LifoQueue()", "asyncio.PriorityQueue()", "asyncio.TaskGroup()",
    "asyncio.Runner()", "asyncio.IncompleteReadError(b'', 1)",
    "asyncio.LimitOverrunError('', 1)", "asyncio.SendfileNotAvailableError()",
    "asyncio.InvalidStateError()", "asyncio.CancelledError()",
    "asyncio.BrokenBarrierError()", "asyncio.QueueFull()",
    "asyncio.QueueEmpty()", (13, "asyncio.QueueShutDown()"),
    "collections.Counter('a')", "collections.OrderedDict(a=1)",
    "iter(collections.OrderedDict(a=1))", "collections.OrderedDict().keys()",
    "collections.OrderedDict().items()", "collections.OrderedDict().values()",
    "collections.ChainMap({})", "collections.defaultdict(list)",
    "collections.deque([1])", "iter(collections.deque())",
    "reversed(collections.deque())", "collections.UserDict(a=1)",
    "collections.UserList([1])", "collections.UserString('a')",
    "collections.namedtuple('Point', 'x y')",
    "collections.namedtuple('Point', 'x y')(1, 2)",
    "collections.namedtuple('Point', 'x y').x",
    "collections.Counter('a').elements()",
    "collections.UserDict(a=1).items()", "collections.UserDict(a=1).keys()",
    "collections.UserDict(a=1).values()", "iter(collections.UserDict(a=1))",
    "collections_abc.Callable[[int], str]",
    "manager()", "amanager()", "manager", "contextlib.closing(C())",
    "contextlib.ExitStack()", "contextlib.AsyncExitStack()",
    "contextlib.nullcontext()", "contextlib.suppress(ValueError)",
    "contextlib.redirect_stdout(None)", "contextlib.redirect_stderr(None)",
    "contextlib.aclosing(asynchronous())", "contextlib.ContextDecorator()",
    "contextlib.ExitStack().pop_all()", "contextlib.AsyncContextDecorator()",
    "Data()", "Data", "dataclasses.fields(Data)[1]", "dataclasses.field()",
    "dataclasses.MISSING", "dataclasses.KW_ONLY", "dataclasses.InitVar[int]",
    "dataclasses.make_dataclass('M', ['x'])(1)",
    "datetime.datetime(2000, 1, 1)", "datetime.date(2000, 1, 1)",
    "datetime.time()", "datetime.timedelta()", "datetime.timezone.utc",
    "datetime.date(2000, 1, 1).isocalendar()",
    "datetime.datetime(2000, 1, 1).timetuple()",
    "decimal.Decimal(1)", "decimal.Context()", "decimal.getcontext()",
    "decimal.getcontext().flags", "decimal.getcontext().traps",
    "decimal.localcontext()", "decimal.Decimal(1).as_tuple()",
    "decimal.Context().clear_flags()",
    "E", "E.A", "F.A | F.B", "F.A", "iter(F.A | F.B)", "I.A", "iter(E)",
    "E.__members__", "enum.auto()", "enum.property(function)",
    (11, "enum.member(1)"), (11, "enum.nonmember(1)"),
    "enum.unique", "enum.FlagBoundary.KEEP", "enum.EnumCheck.UNIQUE",
    "enum.verify(enum.UNIQUE)", "reversed(E)",
    "enum.EnumMeta.__prepare__('X', (enum.Enum,))",
    "fractions.Fraction(1, 2)",
    "functools.partial(len)", "cached", "cached.cache_info()",
    "cached.cache_parameters()", "dispatched", "dispatched.dispatch(int)",
    "dispatched.registry", "Cached()", "Cached.c", "Cached().s", "Cached().pm",
    "functools.cmp_to_key(len)", "functools.cmp_to_key(len)(1)", "Ordered()",
    "functools.wraps(function)", "functools.wraps(function)(generator)",
    "functools.lru_cache(1)", "functools.partialmethod(len)",
    "functools.singledispatchmethod(function)",
    "functools.cached_property(function)",
    "hashlib.md5(b'')", "hashlib.sha256(b'')", "hashlib.sha3_256(b'')",
    "hashlib.blake2b(b'')", "hashlib.blake2s(b'')", "hashlib.shake_128(b'')",
    "hashlib.shake_256(b'')", "hashlib.sha1(b'')", "hashlib.sha224(b'')",
    "hashlib.sha384(b'')", "hashlib.sha512(b'')", "hashlib.sha3_224(b'')",
    "hashlib.sha3_384(b'')", "hashlib.sha3_512(b'')",
    "heapq.merge([1], [2])",
    "io.StringIO()", "io.BytesIO(b'a')", "iter(io.StringIO('a'))",
    "io.BytesIO(b'a').getvalue()",
    "itertools.accumulate([])", "itertools.chain()", "itertools.count()",
    "itertools.combinations([], 1)", "itertools.compress([], [])",
    "itertools.combinations_with_replacement([], 1)", "itertools.cycle([])",
    "itertools.dropwhile(len, [])", "itertools.filterfalse(len, [])",
    "itertools.groupby([1])", "next(itertools.groupby([1]))",
    "itertools.islice([], 1)", "itertools.pairwise([])",
    "itertools.permutations([])", "itertools.product()",
    "itertools.repeat(1)", "itertools.starmap(len, [])",
    "itertools.takewhile(len, [])", "itertools.tee([])",
    "itertools.zip_longest([])", (12, "itertools.batched([], 1)"),
    "json.JSONEncoder()", "json.JSONDecoder()", "json.loads('{}')",
    "json.JSONEncoder().iterencode([1])", "json.JSONDecoder().scan_once",
    "json.JSONDecoder(object_hook=len)",
    "operator.attrgetter('x')", "operator.itemgetter(1)",
    "operator.methodcaller('x')",
    "pprint.PrettyPrinter()", "random.Random()", "random.random",
    "random.randint", "random.SystemRandom()",
    "re.match('a', 'a')", "re.compile('a')", "re.finditer('a', 'a')",
    "re.compile('a').scanner('a')", "re.A | re.I",
    "statistics.NormalDist()", "statistics.linear_regression([1, 2], [1, 2])",
    "string.Formatter()", "string.Template('$a')",
    "string.Formatter().parse('a{b}')",
    "struct.Struct('i')", "struct.iter_unpack('b', b'a')",
    "sys.stdin", "sys.stdout", "sys.stderr", "sys.stdin.buffer",
    "sys.stdout.buffer", "sys.stderr.buffer", "sys.flags", "sys.version_info",
    "textwrap.TextWrapper()", "time.gmtime()",
    "typing.List[int]", "typing.Callable[[int], str]", "typing.Union[int, str]",
    "typing.Optional[int]", "typing.Literal[1]", "typing.Tuple[int, ...]",
    "typing.Type[int]", "typing.ClassVar[int]", "typing.Final[int]",
    "typing.Annotated[int, 1]", "typing.TypeVar('V')", "typing.ParamSpec('S')",
    "typing.ParamSpec('S').args", "typing.ParamSpec('S').kwargs",
    "typing.TypeVarTuple('W')", "typing.Unpack[typing.TypeVarTuple('W')]",
    "typing.NewType('Y', int)", "typing.Generic", "P", "T", "T(k=1)", "N(1)",
    "User[str]", "User[str]()", "typing.Concatenate[int, typing.ParamSpec('S')]",
    "typing.List['int']", "typing.Any", "typing.get_type_hints(annotated)",
    "typing.Callable[typing.ParamSpec('S'), int]", "typing.NoReturn",
    "typing.List['int'].__args__[0]", "typing.TypeGuard[int]",
    "iter(typing.List[int])", "typing.SupportsInt", "typing.Match[str]",
    "typing.IO[str]", (12, "typing.TypeAliasType('A', int)"), "typing.no_type_check(function)", "typing.cast",
    "abc.abstractclassmethod(function)", "abc.abstractproperty(function)",
    "abc.abstractstaticmethod(function)", "Small.A", "io.IOBase()",
    "io.TextIOBase()", "io.UnsupportedOperation", "copy.Error",
    "Abstract", "Abstract()", "Abstract.p", "copy.copy([1])",
    "copy.deepcopy({1: [2]})",
    "argparse.ArgumentParser()", "argparse.Namespace()",
    "argparse.HelpFormatter('a')", "argparse.RawTextHelpFormatter('a')",
    "argparse.RawDescriptionHelpFormatter('a')",
    "argparse.ArgumentDefaultsHelpFormatter('a')",
    "argparse.MetavarTypeHelpFormatter('a')", "argparse.FileType()",
    "argparse.ArgumentError(None, 'a')", "argparse.ArgumentTypeError()",
    "argparse.Action([], 'a')", "argparse.BooleanOptionalAction(['--a'], 'a')",
    "argparse.ArgumentParser().add_argument('-a')",
    "argparse.ArgumentParser().add_argument_group()",
    "argparse.ArgumentParser().add_mutually_exclusive_group()",
    "argparse.ArgumentParser().add_subparsers()",
    *(f"argparse.ArgumentParser().add_argument('-a', action={a!r})" for a in
      ("append", "count", "extend", "help", "store_true", "store_false",
       "version")),
    *(f"argparse.ArgumentParser().add_argument('-a', action={a!r}, const=1)"
      for a in ("append_const", "store_const")),
    "inspect.signature(annotated)", "inspect.Parameter.empty()",
    "inspect.signature(annotated).parameters",
    "inspect.signature(annotated).parameters['x']",
    "inspect.Parameter.VAR_KEYWORD", "inspect.getfullargspec(annotated)",
    "inspect.signature(annotated).bind(1)",
    "concurrent_futures.Future()", "concurrent_futures.Executor()",
    "concurrent_futures.ThreadPoolExecutor(1)",
    "concurrent_futures.ThreadPoolExecutor(1).submit(len, 'a')",
    "concurrent_futures.ThreadPoolExecutor(1).map(len, ['a'])",
    "concurrent_futures.ProcessPoolExecutor(1)", "concurrent_futures.wait([])",
    "concurrent_futures.as_completed([])", "concurrent_futures.CancelledError()",
    "concurrent_futures.InvalidStateError()",
    "concurrent_futures.BrokenExecutor()",
    "doctest.TestResults(0, 1)", "timeit.Timer()",
    "warnings.catch_warnings()", "warnings.catch_warnings(record=True)",
    "warnings.WarningMessage('a', UserWarning, 'f', 1)",
    "array.array('i', [1])", "iter(array.array('i', [1]))",
    "zlib.compressobj()", "zlib.decompressobj()", "zlib.compress(b'a')",
    "graphlib.TopologicalSorter({1: [2]})",
    "graphlib.TopologicalSorter({1: [2]}).static_order()",
    "html_parser.HTMLParser()", "reprlib.Repr()", "reprlib.repr",
    "reprlib.recursive_repr()(C.method)", "types.SimpleNamespace(real=1)",
    "types.new_class('X')", "types.prepare_class('X')",
    "types.MappingProxyType({1: 2})", "types.DynamicClassAttribute(function)",
    "getopt.GetoptError('a', 'b')", "unicodedata.ucd_3_2_0",
    "unicodedata.lookup", "binascii.crc32", "secrets.choice",
]

FAILURES = [
    "1 / 0", "object().foo", "never", "[][1]", "{}[1]", "int('x')",
    "b'\\xff'.decode()", "'\\udc80'.encode()", "next(iter([]))", "len(1)",
    "1 + ''", "sys.exit(3)", "running().throw(ValueError)", "raise_group()",
    "json.loads('{')", "re.compile('(')", "struct.unpack('i', b'')",
    "decimal.Decimal('x')", "decimal.Decimal(1) / 0", "statistics.mean([])",
    "E('x')", "copy.copy(generator())", "datetime.date(0, 0, 0)",
    "io.StringIO().fileno()", "io.BytesIO(b'').detach()", "Data(1, 2, 3)",
    "dataclasses.fields(1)",     "'{0.x}'.format(1)", "string.Template('$a').substitute()",
    "eval('1 +')", "float('x')", "10 ** 400 * 1.0", "[].remove(1)",
    "[].pop()", "assert_()", "sorted([1, ''])", "import_()", "recurse()",
    "fractions.Fraction(1, 0)", "random.choice([])", "textwrap.wrap('', 0)",
    "time.strptime('x', '%Y')", "enum.unique(1)", "heapq.heappop([])",
    "collections.deque().pop()", "collections.ChainMap({})['x']",
    "collections.UserDict()['x']", "hashlib.new('none')",
    "dispatched()", "typing.List[1, 2, 3]", "unbound()",
    "binascii.a2b_hex('x')", "zlib.decompress(b'x')",
    "getopt.getopt(['-x'], '')", "base64.b32decode('x')",
    "list(graphlib.TopologicalSorter({1: [1]}).static_order())",
    "array.array('i', [''])", "unicodedata.lookup('x')",
]

FAILURE_PRELUDE = '''
def raise_group(): raise ExceptionGroup("g", [ValueError(1)])
def assert_(): assert False
def import_(): raise ImportError("no", name="m", path="p")
def recurse(): return recurse()
def unbound():
    del missing
    missing = 1
'''

NEVER_MADE = {
    "asyncio.locks._ContextManagerMixin": "a base",
    "asyncio.mixins._LoopBoundMixin": "a base",
    "typing.Annotated": "it can only be subscripted",
    "typing.Any": "it can only be derived from",
    "typing.BinaryIO": "a base for annotations",
    "typing.IO": "a base for annotations",
    "typing.TextIO": "a base for annotations",
    "typing._PickleUsingNameMixin": "a base",
    "typing.Protocol": "it can only be derived from",
    "async_generator_wrapped_value": "it stays on the interpreter's stack",
    "classmethod_descriptor": "dict.fromkeys gives a method of C",
    "code": "opaque: each field is gone or gated (descriptors.def)",
    "fieldnameiterator": "string.Formatter keeps it",
    "itertools._tee_dataobject": "tee's iterators keep it",
    "managedbuffer": "a memoryview keeps it",
    "traceback": "opaque: each field is gated (descriptors.def)",
    **dict.fromkeys(
        ("_md5.md5", "_sha1.sha1", "_sha2.SHA224Type", "_sha2.SHA256Type",
         "_sha2.SHA384Type", "_sha2.SHA512Type", "_sha256.sha224",
         "_sha256.sha256", "_sha512.sha384", "_sha512.sha512",
         "_sha3.sha3_224", "_sha3.sha3_256", "_sha3.sha3_384",
         "_sha3.sha3_512", "_sha3.shake_128", "_sha3.shake_256"),
        "this hashlib may use OpenSSL's"),
}
