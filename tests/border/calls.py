"""Arguments with which each export of the facades is called once.

CALLS: module -> export -> expressions. An export that is not here is tried with
GUESSES. Expressions of one export are tried one after the other and all of them
count; their first names are the modules that a program imports, and what HELPERS
defines. ERRORS are calls that make a library raise: what an error path imports is
imported late too. NO_CALL: exports that nothing can call with success, and why."""

# What the expressions use. Only the blocks that a program names are put into it,
# with only the imports that these need: what one module loads hides what another
# lacks.
HELPERS = {
    "job": """
async def job(x=1):
    return x
""",
    "inside": """
def inside(make):
    async def main():
        made = make()
        await asyncio.sleep(0)
        return made
    return asyncio.run(main())
""",
    "got": """
def got(future):
    seen = []
    future.add_done_callback(seen.append)
    future.set_result(1)
    asyncio.get_running_loop().call_soon(seen.append, 2)
    return seen
""",
    "waited": """
async def waited():
    return await asyncio.wait([asyncio.ensure_future(job())])
""",
    "Plain": """
class Plain:
    def __init__(self, x=1):
        self.x = x

    def method(self, x=1):
        return x
""",
    "Matrix": """
class Matrix:
    def __matmul__(self, other):
        return other
""",
    "Abstract": """
class Abstract(abc.ABC):
    @abc.abstractmethod
    def method(self): ...
""",
    "Data": """
@dataclasses.dataclass(order=True)
class Data:
    a: int = 1
    b: list = dataclasses.field(default_factory=list)
""",
    "Fields": """
class Fields:
    a: int
    b: 'str' = 'c'
""",
    "Colour": """
class Colour(enum.Enum):
    RED = 1
    BLUE = 2
""",
    "Bits": """
class Bits(enum.Flag):
    A = 1
    B = 2
""",
    "Proto": """
class Proto(typing.Protocol):
    x: int
""",
    "T": """
T = typing.TypeVar("T")
""",
    "func": """
def func(x: int = 1) -> int:
    return x
""",
    "gen": """
def gen():
    yield 1
""",
    "agen": """
async def agen():
    yield 1
""",
    "run": """
def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as end:
        return end.value
""",
    "Manager": """
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        return True

    def close(self): ...

    async def aclose(self): ...
""",
    "within": """
def within(manager, error=None):
    with manager as x:
        if error:
            raise error
        return x
""",
    "awithin": """
async def awithin(manager, error=None):
    async with manager as x:
        if error:
            raise error
        return x
""",
}

GUESSES = ["()", "(1)", "(1.5)", "('a')", "([1, 2])", "(1, 2)", "([1, 2], 1)",
           "('a', 'b')", "(func)", "(Plain)", "(1, 2, 3)", "([1, 2], [3, 4])"]

ASYNCIO = {
    "Future": ["inside(asyncio.Future)", "inside(lambda: got(asyncio.Future()))"],
    "Task": ["inside(lambda: asyncio.Task(job()))",
             "inside(lambda: asyncio.Task(job()).get_coro())",
             "inside(lambda: asyncio.Task(job()).get_loop())"],
    "Handle": ["asyncio.Handle(func, (), asyncio.new_event_loop())"],
    "TimerHandle": ["asyncio.TimerHandle(1, func, (), asyncio.new_event_loop())"],
    "TaskGroup": ["inside(asyncio.TaskGroup)"],
    "Timeout": ["inside(lambda: asyncio.Timeout(None))"],
    "all_tasks": ["inside(asyncio.all_tasks)"],
    "as_completed": ["inside(lambda: type(asyncio.as_completed([job()])))"],
    "create_task": ["inside(lambda: asyncio.create_task(job(2)))"],
    "current_task": ["inside(asyncio.current_task)"],
    "eager_task_factory": ["inside(lambda: asyncio.eager_task_factory("
                           "asyncio.get_running_loop(), job()))"],
    "ensure_future": ["inside(lambda: asyncio.ensure_future(job(3)))"],
    "gather": ["inside(lambda: asyncio.gather(job(), job()))"],
    "get_event_loop": ["inside(asyncio.get_event_loop)"],
    "get_running_loop": ["inside(asyncio.get_running_loop)"],
    "run": ["asyncio.run(job([1]))"],
    "set_event_loop": ["(None)"],
    "shield": ["inside(lambda: asyncio.shield(job()))"],
    "sleep": ["asyncio.run(asyncio.sleep(0, 'a'))"],
    "timeout": ["inside(lambda: asyncio.timeout(1))"],
    "timeout_at": ["inside(lambda: asyncio.timeout_at(1))"],
    "to_thread": ["asyncio.run(asyncio.to_thread(func, 2))"],
    "wait": ["asyncio.run(waited())"],
    "wait_for": ["asyncio.run(asyncio.wait_for(job(), 5))"],
    "wrap_future": ["inside(lambda: asyncio.wrap_future(asyncio.Future()))"],
}

CALLS = {
    "asyncio": ASYNCIO,
    "argparse": {
        "Action": ["argparse.Action([], 'a')"],
        "ArgumentError": ["argparse.ArgumentError(None, 'a')"],
        "ArgumentParser": [
            "argparse.ArgumentParser().parse_args([])",
            "argparse.ArgumentParser().parse_known_args(['a'])",
            "argparse.ArgumentParser().add_argument('-a')",
            "argparse.ArgumentParser().add_subparsers().add_parser('a')",
            "argparse.ArgumentParser().add_argument_group().add_argument('a')",
            "argparse.ArgumentParser().format_help()",
            "argparse.ArgumentParser().get_default('a')"],
        "BooleanOptionalAction": ["argparse.BooleanOptionalAction(['--a'], 'a')"],
        "FileType": ["argparse.FileType('r')"],
        "Namespace": ["vars(argparse.Namespace(a=1))"],
        "ArgumentTypeError": ["argparse.ArgumentTypeError('a')"],
        "*": ["('a')"],
    },
    "asyncio.tasks": {name: [call for call in calls
                             if f"asyncio.{name}" in call]
                      for name, calls in ASYNCIO.items()},
    "abc": {
        "ABC": ["type('X', (abc.ABC,), {})()"],
        "ABCMeta": ["abc.ABCMeta('X', (), {})",
                    "Abstract.register(Plain)",
                    "isinstance(1, Abstract)", "issubclass(int, Abstract)"],
    },
    "array": {
        "ArrayType": ["('i', [1])"],
        "array": ["('i', [1, 2]).tolist()",
                  "array.array('d', [1.5]).tobytes()",
                  "iter(array.array('b', b'a'))"],
    },
    "base64": {
        "*": ["(b'')"],
        "decode": ["(io.BytesIO(b'YQ=='), io.BytesIO())"],
        "encode": ["(io.BytesIO(b'a'), io.BytesIO())"],
        "b32encode": ["(b'abc')"],
        "b64encode": ["(b'abc', altchars=b'-_')"],
        "b64decode": ["('YWJj', validate=True)"],
        "b85encode": ["(b'abcd', pad=True)"],
        "a85encode": ["(b'abcd', wrapcol=5)"],
        "b32decode": ["('MFRGG===', casefold=True, map01='I')"],
    },
    "binascii": {
        "Error": ["('a')"],
        "Incomplete": ["('a')"],
        "*": ["(b'')"],
        "crc_hqx": ["(b'a', 0)"],
        "hexlify": ["(b'ab', '-')"],
    },
    "bisect": {"*": ["([1, 2, 3], 2)"]},
    "cmath": {"rect": ["(1, 2)"], "isclose": ["(1, 1)"]},
    "collections": {
        "ChainMap": ["collections.ChainMap({1: 2}, {}).new_child().copy()",
                     "collections.ChainMap.fromkeys('a')",
                     "collections.ChainMap({1: 2}) | {3: 4}"],
        "Counter": ["collections.Counter('aab').most_common(1)",
                    "collections.Counter('aab').most_common()",
                    "repr(collections.Counter('aab'))",
                    "collections.Counter('aab').elements()",
                    "collections.Counter('aab').copy()",
                    "collections.Counter('ab') - collections.Counter('a')"],
        "OrderedDict": ["collections.OrderedDict(a=1).copy()",
                        "collections.OrderedDict.fromkeys('a')",
                        "repr(collections.OrderedDict(a=1))"],
        "UserDict": ["collections.UserDict(a=1).copy()",
                     "type('X', (collections.UserDict,), {})(a=1).copy()",
                     "collections.UserDict(a=1) | {}"],
        "UserList": ["collections.UserList([1]).copy()",
                     "collections.UserList([2, 1])[0:1]"],
        "UserString": ["collections.UserString('a{}').format(1)",
                       "collections.UserString('a').encode()",
                       "collections.UserString('a') + 'b'"],
        "defaultdict": ["collections.defaultdict(list)[1]",
                        "collections.defaultdict(list).copy()"],
        "deque": ["collections.deque([1], 2).copy()",
                  "repr(collections.deque([1]))"],
        "namedtuple": ["collections.namedtuple('P', 'x y')(1, 2)._asdict()",
                       "collections.namedtuple('P', 'x y')(1, 2)._replace(x=3)",
                       "collections.namedtuple('P', 'x', defaults=[1])()"],
    },
    "collections.abc": {"*": [".__name__"]},
    "colorsys": {
        "*": ["(0.1, 0.2, 0.3)"],
    },
    "concurrent.futures": {
        "CancelledError": ["()"], "InvalidStateError": ["()"],
        "BrokenExecutor": ["()"], "TimeoutError": ["()"], "Future": ["()"],
        "Executor": ["()"], "wait": ["([])"], "as_completed": ["([])"],
        "ThreadPoolExecutor": [
            "concurrent.futures.ThreadPoolExecutor(1).submit(len, 'a').result()",
            "concurrent.futures.ThreadPoolExecutor(1).map(len, ['a'])"],
        "ProcessPoolExecutor": ["(1)"],
        **{name: [f"concurrent.futures.{name}.lower()"] for name in (
            "ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION")},
    },
    "contextlib": {
        "AbstractAsyncContextManager": ["isinstance(Manager(), "
                                        "contextlib.AbstractAsyncContextManager)"],
        "AbstractContextManager": ["isinstance(Manager(), "
                                   "contextlib.AbstractContextManager)"],
        "AsyncContextDecorator": ["type('X', (contextlib.AsyncContextDecorator, "
                                  "Manager), {})()(agen)"],
        "AsyncExitStack": ["run(awithin(contextlib.AsyncExitStack()))",
                           "run(contextlib.AsyncExitStack()"
                           ".enter_async_context(Manager()))"],
        "ContextDecorator": ["type('X', (contextlib.ContextDecorator, Manager), "
                             "{})()(func)()"],
        "ExitStack": ["within(contextlib.ExitStack())",
                      "contextlib.ExitStack().enter_context(Manager())",
                      "contextlib.ExitStack().push(Manager())",
                      "contextlib.ExitStack().callback(func)",
                      "contextlib.ExitStack().pop_all()"],
        "aclosing": ["run(awithin(contextlib.aclosing(Manager())))"],
        "asynccontextmanager": ["run(awithin(contextlib.asynccontextmanager("
                                "agen)()))"],
        "closing": ["within(contextlib.closing(Manager()))"],
        "contextmanager": ["within(contextlib.contextmanager(gen)())",
                           "contextlib.contextmanager(gen)()(func)()"],
        "nullcontext": ["within(contextlib.nullcontext(1))"],
        "redirect_stderr": ["within(contextlib.redirect_stderr(io.StringIO()))"],
        "redirect_stdout": ["within(contextlib.redirect_stdout(io.StringIO()))"],
        "suppress": ["within(contextlib.suppress(KeyError), KeyError(1))"],
    },
    "copy": {
        "copy": ["copy.copy(Data())", "copy.copy(collections.UserDict(a=1))",
                 "copy.copy(Colour.RED)", "copy.copy(ValueError(1))",
                 "copy.copy(io.StringIO)", "copy.copy(func)"],
        "deepcopy": ["copy.deepcopy([Data(), {1: (2, [3])}, {4}])",
                     "copy.deepcopy(Plain().method)"],
        "replace": ["copy.replace(Data(), a=2)"],
        "Error": [""],
    },
    "dataclasses": {
        "Field": ["dataclasses.fields(Data)[0]"],
        "FrozenInstanceError": ["()"],
        "InitVar": ["[int]"],
        "asdict": ["(Data())"], "astuple": ["(Data())"],
        "dataclass": ["dataclasses.dataclass(Plain)",
                      "dataclasses.dataclass(frozen=True, slots=True)(Fields)(1)",
                      "dataclasses.dataclass(Fields)(1)",
                      "repr(Data())", "Data() < Data(2)"],
        "fields": ["(Data)"], "is_dataclass": ["(Data)"],
        "field": ["(default=1)"],
        "make_dataclass": ["dataclasses.make_dataclass('X', ['a', ('b', int)])"
                           "(1, 2)"],
        "replace": ["(Data(), a=2)"],
    },
    "datetime": {
        "date": ["datetime.date(2020, 1, 2).strftime('%d %A')",
                 "datetime.date.fromisoformat('2020-01-02')",
                 "format(datetime.date(2020, 1, 2), '%Y')",
                 "datetime.date.today()", "datetime.date(2020, 1, 2).ctime()",
                 "datetime.date(2020, 1, 2).isocalendar()"],
        "datetime": ["datetime.datetime.strptime('2020', '%Y')",
                     "datetime.datetime.now()", "datetime.datetime.utcnow()",
                     "datetime.datetime.now(datetime.timezone.utc)",
                     "datetime.datetime(2020, 1, 1).astimezone()",
                     "datetime.datetime.fromisoformat('2020-01-02T03:04')",
                     "datetime.datetime(2020, 1, 1).timetuple()",
                     "datetime.datetime.fromtimestamp(0)"],
        "time": ["datetime.time(1).strftime('%H')",
                 "datetime.time.fromisoformat('01:02')"],
        "timedelta": ["datetime.timedelta(1) / 2"],
        "timezone": ["datetime.timezone(datetime.timedelta(1, 1) / 30)"],
        "tzinfo": ["()"],
    },
    "decimal": {
        "BasicContext": ["decimal.BasicContext.copy()"],
        "Context": ["decimal.Context(prec=2).divide(1, 3)",
                    "repr(decimal.Context())"],
        "Decimal": ["decimal.Decimal('1.5').sqrt()",
                    "format(decimal.Decimal('1234.5'), ',.2f')",
                    "format(decimal.Decimal('1234.5'), 'n')",
                    "decimal.Decimal('1.5').as_tuple()",
                    "decimal.Decimal(1.5).as_integer_ratio()"],
        "DecimalTuple": ["(0, (1,), 0)"],
        "localcontext": ["within(decimal.localcontext())"],
        "setcontext": ["(decimal.Context())"],
        "getcontext": ["decimal.getcontext().flags"],
    },
    "doctest": {
        "testmod": ["doctest.testmod(report=False)"],
        "run_docstring_examples": ["('>>> 1\\n1', {})"],
        "TestResults": ["(0, 1)"],
        **{name: [f"doctest.{name} + 1"] for name in (
            "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "ELLIPSIS",
            "NORMALIZE_WHITESPACE", "SKIP", "IGNORE_EXCEPTION_DETAIL",
            "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF",
            "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST")},
    },
    "enum": {
        "Enum": ["enum.Enum('X', 'A B').A", "Colour(1)", "Colour['RED']",
                 "repr(Colour.RED)", "list(Colour)", "dir(Colour)",
                 "Colour.__members__"],
        "Flag": ["Bits.A | Bits.B", "repr(Bits.A | Bits.B)", "repr(~Bits.A)"],
        "IntEnum": ["enum.IntEnum('X', 'A').A + 1"],
        "IntFlag": ["enum.IntFlag('X', 'A').A | 8"],
        "StrEnum": ["enum.StrEnum('X', 'A').A.upper()"],
        "ReprEnum": [".__name__"],
        "EnumMeta": [".__name__"], "EnumType": [".__name__"],
        "EnumCheck": ["enum.EnumCheck.UNIQUE"],
        "FlagBoundary": ["enum.FlagBoundary.STRICT"],
        "DynamicClassAttribute": ["(func)"],
        "auto": ["enum.Enum('X', {'A': enum.auto()}).A"],
        "global_enum_repr": ["(Colour.RED)"],
        "global_flag_repr": ["(re.I)"],
        "global_str": ["(Colour.RED)"],
        "show_flag_values": ["(3)"], "unique": ["(Colour)"],
        "verify": ["enum.verify(enum.UNIQUE)(Colour)",
                   "enum.verify(enum.CONTINUOUS)(Bits)"],
        "property": ["(func)"], "member": ["(1)"], "nonmember": ["(1)"],
    },
    "fnmatch": {
        "filter": ["(['a.py', 'b'], '*.py')"],
        "fnmatch": ["('a.py', '[!b]*.py')"],
        "fnmatchcase": ["('a', '?')"],
        "translate": ["('a*[b]?')"],
    },
    "fractions": {
        "Fraction": ["fractions.Fraction('1/3') + 1",
                     "fractions.Fraction(1.5).limit_denominator(3)",
                     "fractions.Fraction(1, 3) ** 2",
                     "format(fractions.Fraction(1, 3), '.2f')"
                     " if hasattr(fractions.Fraction, 'is_integer') else 1"],
    },
    "functools": {
        "cache": ["functools.cache(func)(1)",
                  "functools.cache(func).cache_info()"],
        "lru_cache": ["functools.lru_cache(func)(1)",
                      "functools.lru_cache(2)(func).cache_parameters()"],
        "cached_property": ["type('X', (), {'a': 1})"],
        "cmp_to_key": ["sorted([2, 1], key=functools.cmp_to_key("
                       "lambda a, b: a - b))"],
        "partial": ["functools.partial(func, 2)()",
                    "repr(functools.partial(len, 2))"],
        "partialmethod": ["type('X', (Plain,), {'m': functools.partialmethod("
                          "Plain.method, 3)})().m()"],
        "reduce": ["functools.reduce(lambda a, b: a + b, [1, 2])"],
        "singledispatch": ["functools.singledispatch(func)(1)",
                           "functools.singledispatch(func).dispatch(int)",
                           "functools.singledispatch(func).registry",
                           "functools.singledispatch(func).register(func)",
                           "functools.singledispatch(func).register("
                           "collections.abc.Sized)(func)",
                           "functools.singledispatch(func).register("
                           "int | str)(func)"],
        "singledispatchmethod": ["type('X', (), {'m': functools."
                                 "singledispatchmethod(Plain.method)})().m(1)"],
        "total_ordering": ["functools.total_ordering(type('X', (), "
                           "{'__lt__': Plain.method}))"],
        "update_wrapper": ["functools.update_wrapper(lambda: 0, func)"],
        "wraps": ["functools.wraps(func)(lambda: 0)"],
    },
    "gc": {"*": ["()"], "is_tracked": ["([])"], "is_finalized": ["([])"],
           "set_threshold": ["(700, 10, 10)"]},
    "getopt": {
        "GetoptError": ["('a', 'b')"],
        "error": ["('a')"],
        "getopt": ["(['-a', '1', '--b=2', 'c'], 'a:', ['b='])"],
        "gnu_getopt": ["(['c', '-a'], 'a', [])"],
    },
    "graphlib": {
        "CycleError": ["('a', [])"],
        "TopologicalSorter": ["graphlib.TopologicalSorter({1: [2]}).static_order()",
                              "graphlib.TopologicalSorter({1: [2]}).prepare()",
                              "graphlib.TopologicalSorter[int]"],
    },
    "hashlib": {
        "*": ["(b'a').digest_size"],
        "new": ["hashlib.new('sha256', b'a').hexdigest()",
                "hashlib.new('SHA256')", "hashlib.new('blake2b')"],
        "pbkdf2_hmac": ["hashlib.pbkdf2_hmac('sha256', b'a', b'b', 1)"],
        "scrypt": ["hashlib.scrypt(b'a', salt=b'b', n=2, r=1, p=1)"],
    },
    "heapq": {
        "heappush": ["([], 1)"], "heappop": ["([1])"], "heapify": ["([2, 1])"],
        "heapreplace": ["([1], 1)"], "heappushpop": ["([1], 1)"],
        "merge": ["list(heapq.merge([1], [2], key=abs))"],
        "nlargest": ["(1, [1, 2], key=abs)"],
        "nsmallest": ["(1, [1, 2], key=abs)"],
    },
    "html": {
        "escape": ["('<a>')"],
        "unescape": ["('&lt;&#65;&notit;')"],
        "entities": ["html.entities.html5['lt;']"],
    },
    "html.parser": {
        "HTMLParser": ["html.parser.HTMLParser().feed('<a b=c>d</a><!-- e --><!DOCTYPE f>')",
                       "html.parser.HTMLParser().getpos()"],
    },
    "inspect": {
        "BoundArguments": ["inspect.signature(func).bind(1)",
                           "inspect.signature(func).bind(1).arguments"],
        "FullArgSpec": ["inspect.getfullargspec(func)"],
        "Parameter": ["inspect.Parameter('a', inspect.Parameter.VAR_KEYWORD)",
                      "inspect.signature(func).parameters['x'].kind",
                      "inspect.signature(func).parameters['x'].empty"],
        "Signature": ["inspect.Signature()", "inspect.signature(func).parameters",
                      "inspect.Signature.from_callable(func)"],
        "signature": ["(func)", "(Plain)", "(json.dumps)", "(len)",
                      "(func, eval_str=True)"],
        "getmembers": ["(Plain(), inspect.ismethod)"],
        "getfullargspec": ["(func)"], "get_annotations": ["(func)"],
        "cleandoc": ["('a')"], "indentsize": ["(' a')"],
        "getdoc": ["(json.dumps)", "(Plain)", "(len)"],
        "getgeneratorstate": ["(gen())"],
        "getcoroutinestate": ["inspect.getcoroutinestate(Manager().aclose())"],
        "formatannotation": ["(int)"], "unwrap": ["(func)"],
        "*": ["(func)"],
    },
    "io": {
        "BytesIO": ["io.BytesIO(b'a').read()", "io.BytesIO(b'a').getbuffer()"],
        "StringIO": ["io.StringIO('a').readlines()", "list(io.StringIO('a'))"],
        "IOBase": [".__name__"], "TextIOBase": [".__name__"],
    },
    "itertools": {
        "accumulate": ["list(itertools.accumulate([1, 2]))"],
        "batched": ["list(itertools.batched([1, 2], 1))"],
        "chain": ["list(itertools.chain([1], [2]))",
                  "itertools.chain.from_iterable([[1]])"],
        "combinations": ["([1, 2], 1)"],
        "combinations_with_replacement": ["([1, 2], 1)"],
        "compress": ["([1], [1])"], "dropwhile": ["(bool, [1])"],
        "filterfalse": ["(bool, [1])"], "groupby": ["list(itertools.groupby("
                                                    "[1, 2]))"],
        "islice": ["([1], 1)"], "starmap": ["list(itertools.starmap("
                                            "max, [(1, 2)]))"],
        "takewhile": ["(bool, [1])"], "cycle": ["next(itertools.cycle([1]))"],
        "count": ["next(itertools.count())"],
        "repeat": ["list(itertools.repeat(1, 2))"],
        "tee": ["itertools.tee([1, 2])"],
        "product": ["list(itertools.product([1], [2]))"],
        "permutations": ["list(itertools.permutations([1, 2]))"],
    },
    "json": {
        "JSONDecodeError": ["('a', 'b', 0)"],
        "JSONDecoder": ["json.JSONDecoder().decode('[1, {\"a\": 1.5}]')",
                        "json.JSONDecoder().raw_decode('1 2')"],
        "JSONEncoder": ["json.JSONEncoder(indent=1).encode([1, {'a': 1.5}])",
                        "list(json.JSONEncoder().iterencode([1, {'a': 1}]))"],
        "dump": ["json.dump([1], io.StringIO())"],
        "dumps": ["json.dumps([1, 'a\\u1234', None, {'b': 1.5}], indent=1)"],
        "load": ["json.load(io.StringIO('[1]'))",
                 "json.load(io.BytesIO(b'[1]'))"],
        "loads": ["json.loads('[1]')", "json.loads(b'[1]')",
                  "json.loads(b'\\xef\\xbb\\xbf[1]')",
                  "json.loads('[1]'.encode('utf-16'))",
                  "json.loads('[1]'.encode('utf-16-be'))",
                  "json.loads('[1]'.encode('utf-32-le'))"],
    },
    "keyword": {
        "*": ["('if')"],
    },
    "math": {"atanh": ["(0.5)"], "dist": ["([1, 2], [3, 4])"], "prod": ["([1, 2])"],
             "fsum": ["([1, 2])"], "sumprod": ["([1], [2])"]},
    "numbers": {"*": [".__name__"]},
    "operator": {
        "attrgetter": ["operator.attrgetter('x')(Plain())"],
        "methodcaller": ["operator.methodcaller('method')(Plain())"],
        "itemgetter": ["operator.itemgetter(1)([1, 2])"],
        "call": ["(func)"], "contains": ["([1], 1)"], "concat": ["('a', 'b')"],
        "iconcat": ["('a', 'b')"],
        "countOf": ["([1], 1)"], "indexOf": ["([1], 1)"],
        "delitem": ["([1], 0)"], "setitem": ["([1], 0, 1)"],
        "getitem": ["([1], 0)"],
        "matmul": ["(Matrix(), 1)"], "imatmul": ["(Matrix(), 1)"],
    },
    "pprint": {
        "PrettyPrinter": ["pprint.PrettyPrinter().pformat({1: [2]})",
                          "pprint.PrettyPrinter(width=1).pformat(Data())"],
        "*": ["({1: ['a' * 50, Data(), collections.Counter('ab')] * 2})"],
    },
    "random": {
        "Random": ["random.Random(1).random()", "random.Random('a').random()",
                   "random.Random(1).getstate()[0]"],
        "SystemRandom": ["type(random.SystemRandom().random())"],
        "betavariate": ["(1, 2)"], "binomialvariate": ["(3, 0.5)"],
        "choice": ["([1])"], "choices": ["([1])"], "randbytes": ["(3)"],
        "getrandbits": ["(3)"], "randint": ["(1, 1)"], "randrange": ["(1)"],
        "sample": ["([1, 2], 1)"], "seed": ["random.seed('a')",
                                           "random.seed(b'a')",
                                           "random.seed(None)"],
        "setstate": ["random.setstate(random.getstate())"],
        "expovariate": ["(1.5)"], "shuffle": ["([1, 2])"],
    },
    "re": {
        "Match": ["re.match('a', 'ab').expand('x')",
                  "re.match('(?P<n>a)', 'ab').groupdict()"],
        "Pattern": ["re.compile('a').sub('b', 'a')",
                    "repr(re.compile('a', re.I))",
                    "re.compile('a').scanner('a').match()"],
        "PatternError": ["('a')"], "error": ["('a')"],
        "RegexFlag": ["re.I | re.M", "repr(re.I | re.M)"],
        "sub": ["re.sub('(a)', r'\\1\\g<1>', 'a')"],
        "subn": ["('a', 'b', 'a')"],
        "compile": ["re.compile('(?i:a)[b-c]\\\\w(?P<x>d)(?=e)(?<!f)', re.X)"],
    },
    "reprlib": {
        "Repr": ["reprlib.Repr().repr([1, {2: 'a'}])"],
        "recursive_repr": ["reprlib.recursive_repr()(func)(1)"],
        "repr": ["([[1]])"],
        "aRepr": ["reprlib.aRepr.maxlist"],
    },
    "secrets": {
        "SystemRandom": ["type(secrets.SystemRandom().random())"],
        "choice": ["([1])"],
        "compare_digest": ["('a', 'a')"],
        "randbelow": ["(1)"],
        "randbits": ["(3)"],
    },
    "statistics": {
        "NormalDist": ["statistics.NormalDist(1, 2).samples(2, seed=1)",
                       "statistics.NormalDist.from_samples([1, 2, 3])",
                       "statistics.NormalDist().quantiles()",
                       "statistics.NormalDist() == statistics.NormalDist(1)"],
        "correlation": ["([1, 2, 3], [2, 4, 7])"],
        "covariance": ["([1, 2, 3], [2, 4, 7])"],
        "linear_regression": ["([1, 2, 3], [2, 4, 7])"],
        "kde": ["statistics.kde([1, 2, 3], 1)(2)"],
        "kde_random": ["statistics.kde_random([1, 2, 3], 1, seed=1)()"],
        "quantiles": ["([1, 2, 3, 4])"],
        "*": ["([1, 2, 2, 3])"],
    },
    "string": {
        "Formatter": ["string.Formatter().format('{0.x} {a!r:>5}', Plain(), a=1)",
                      "list(string.Formatter().parse('{a}'))"],
        "Template": ["string.Template('$a ${b}').substitute(a=1, b=2)",
                     "string.Template('$a').safe_substitute()",
                     "string.Template('$a').get_identifiers()",
                     "type('X', (string.Template,), {'delimiter': '%'})('%a')"
                     ".substitute(a=1)"],
    },
    "struct": {
        "Struct": ["struct.Struct('i').pack(1)"],
        "calcsize": ["('i')"], "iter_unpack": ["('b', b'a')"],
        "pack": ["('i', 1)"], "pack_into": ["('b', bytearray(1), 0, 1)"],
        "unpack": ["('b', b'a')"], "unpack_from": ["('b', b'a')"],
    },
    "sys": {
        "exit": [""], "getrefcount": ["(1) > 0"], "intern": ["('a')"],
        "getsizeof": ["(1)"], "setrecursionlimit": ["(500)"],
        "set_int_max_str_digits": ["sys.set_int_max_str_digits(0)",
                                   "int('9' * 20000) > 1",
                                   "len(str(10 ** 20000))"],
    },
    "textwrap": {
        "TextWrapper": ["textwrap.TextWrapper(width=5).wrap('a b c d e f')"],
        "indent": ["('a', 'b')"], "shorten": ["('a b', 5)"],
        "*": ["('a b c')"],
    },
    "time": {
        "clock_gettime": ["type(time.clock_gettime(time.CLOCK_REALTIME))"],
        "clock_gettime_ns": ["type(time.clock_gettime_ns(time.CLOCK_REALTIME))"],
        "mktime": ["(time.gmtime(0))"], "sleep": ["(0)"],
        "strftime": ["('%A', time.gmtime(0))"],
        "strptime": ["time.strptime('2020', '%Y')"],
        "struct_time": ["(range(9))"],
    },
    "timeit": {
        "Timer": ["timeit.Timer('1').timeit(1)", "timeit.Timer()"],
        "default_timer": ["()"], "repeat": ["('1', number=1, repeat=2)"],
        "timeit": ["('1', number=1)"],
        "default_number": ["timeit.default_number + 1"],
        "default_repeat": ["timeit.default_repeat + 1"],
    },
    "traceback": {
        "*": ["(ValueError('a'))"],
        "format_exc": ["()"], "print_exc": ["()"],
        "format_stack": ["(None, 1)[0][:8]"], "print_stack": ["()"],
    },
    "types": {
        "AsyncGeneratorType": ["isinstance(agen(), types.AsyncGeneratorType)"],
        "BuiltinFunctionType": ["isinstance(len, types.BuiltinFunctionType)"],
        "BuiltinMethodType": ["isinstance([].append, types.BuiltinMethodType)"],
        "ClassMethodDescriptorType": ["isinstance(1, types.ClassMethodDescriptorType)"],
        "CodeType": ["isinstance(1, types.CodeType)"],
        "CoroutineType": ["isinstance(agen().aclose(), types.CoroutineType)"],
        "FunctionType": ["isinstance(func, types.FunctionType)"],
        "GeneratorType": ["isinstance(gen(), types.GeneratorType)"],
        "GetSetDescriptorType": ["isinstance(1, types.GetSetDescriptorType)"],
        "LambdaType": ["isinstance(func, types.LambdaType)"],
        "MemberDescriptorType": ["isinstance(1, types.MemberDescriptorType)"],
        "MethodDescriptorType": ["isinstance(str.join, types.MethodDescriptorType)"],
        "MethodWrapperType": ["isinstance(1, types.MethodWrapperType)"],
        "ModuleType": ["isinstance(types, types.ModuleType)"],
        "TracebackType": ["isinstance(1, types.TracebackType)"],
        "UnionType": ["isinstance(int | str, types.UnionType)"],
        "WrapperDescriptorType": ["isinstance(int.__add__, types.WrapperDescriptorType)"],
        "new_class": ["types.new_class('X', (list,), {}, lambda space: space.update(x=1))",
                      "types.new_class('X', (), {'metaclass': abc.ABCMeta})"],
        "prepare_class": ["('X', (), {'metaclass': enum.EnumMeta})"],
        "resolve_bases": ["([typing.List[int]])"],
        "get_original_bases": ["(Plain)"],
        "DynamicClassAttribute": ["(func)"],
        "MappingProxyType": ["types.MappingProxyType({1: 2}) | {3: 4}"],
        "MethodType": ["types.MethodType(func, 1)()"],
        "SimpleNamespace": ["types.SimpleNamespace(x=1)"],
        "GenericAlias": ["types.GenericAlias(list, (int,))"],
        "NoneType": ["()"],
        "NotImplementedType": ["()"],
        "EllipsisType": ["()"],
    },
    "typing": {
        "NamedTuple": ["typing.NamedTuple('X', [('a', int)])(1)"],
        "TypedDict": ["typing.TypedDict('X', {'a': int})(a=1)"],
        "NewType": ["typing.NewType('X', int)(1)"],
        "ForwardRef": ["('int')"],
        "Annotated": ["[int, 1]"], "Callable": ["[[int], int]"],
        "Generic": ["[T]"], "Concatenate": ["[int, ...]"],
        "ParamSpec": ["('P')"], "TypeVar": ["('T')"],
        "TypeVarTuple": ["('T')"], "TypeAliasType": ["('X', int)"],
        "ParamSpecArgs": ["typing.ParamSpec('P').args"],
        "ParamSpecKwargs": ["typing.ParamSpec('P').kwargs"],
        "Protocol": ["isinstance(Plain(), typing.runtime_checkable(Proto))",
                     "issubclass(int, typing.SupportsInt)"],
        "assert_never": [".__name__"],
        "assert_type": ["(1, int)"], "cast": ["(int, 1)"],
        "dataclass_transform": ["typing.dataclass_transform()(func)"],
        "get_args": ["(list[int])"], "get_origin": ["(list[int])"],
        "get_overloads": ["(func)"], "overload": ["typing.overload(func)"],
        "get_protocol_members": ["(Proto)"], "is_protocol": ["(Proto)"],
        "get_type_hints": ["(func)", "(Data)",
                           "(type('X', (), {'__annotations__': {'a': 'int'}}))"],
        "is_typeddict": ["(int)"], "no_type_check_decorator": ["(func)(func)"],
        "no_type_check": ["(func)"],
        "reveal_type": ["(1)"], "runtime_checkable": ["(Proto)"],
        "Text": [".__name__"], "Any": [".__name__"], "IO": ["[int]"],
        "BinaryIO": [".__name__"], "TextIO": [".__name__"],
        **{name: [f"isinstance(1, typing.{name})"] for name in (
            "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat",
            "SupportsIndex", "SupportsInt", "SupportsRound")},
    },
    "unicodedata": {
        "UCD": ["unicodedata.ucd_3_2_0.name('a')"],
        "*": ["('a')"],
        "decimal": ["('1')"],
        "digit": ["('1')"],
        "numeric": ["('1')"],
        "lookup": ["('BULLET')"],
        "is_normalized": ["('NFC', 'a')"],
        "normalize": ["('NFKD', '\\xe9')"],
    },
    "warnings": {
        "WarningMessage": ["warnings.WarningMessage('a', UserWarning, 'f', 1)"],
        "catch_warnings": ["warnings.catch_warnings()",
                           "within(warnings.catch_warnings(record=True))"],
        "filterwarnings": ["('ignore', 'nothing')"],
        "formatwarning": ["('a', UserWarning, 'f', 1)"],
        "resetwarnings": ["()"],
        "showwarning": ["('a', UserWarning, 'f', 1)"],
        "simplefilter": ["('ignore', BytesWarning)"],
        "warn": ["('a', DeprecationWarning)"],
        "warn_explicit": ["('a', DeprecationWarning, 'f', 1)"],
    },
    "zlib": {
        "error": ["('a')"],
        "*": ["(b'a')"],
        "decompress": ["(zlib.compress(b'a'))"],
        "compressobj": ["zlib.compressobj().copy().flush()"],
        "decompressobj": ["zlib.decompressobj().decompress(zlib.compress(b'a'), 1)"],
    },
}

# What a library imports when something goes wrong.
ERRORS = {
    "abc": ["Abstract()"],
    "argparse": ["argparse.ArgumentParser(exit_on_error=False).parse_args(1)",
                 "argparse.ArgumentParser().add_argument('a', nargs='x')",
                 "argparse.ArgumentParser().add_argument('a', action='x')"],
    "array": ["array.array('x')", "array.array('i', ['a'])",
              "array.array('i').fromfile(io.BytesIO(b'a'), 1)"],
    "base64": ["base64.b32decode('x')", "base64.b64decode('x')",
               "base64.b16decode('xx')", "base64.a85decode('~')",
               "base64.b85decode('[')"],
    "binascii": ["binascii.a2b_hex('x')", "binascii.a2b_base64('x')"],
    "collections": ["collections.namedtuple('P', 'x x')",
                    "collections.namedtuple('P', '1')",
                    "collections.ChainMap().popitem()",
                    "collections.deque([1]).remove(2)",
                    "collections.OrderedDict().popitem()",
                    "collections.UserList([1]).index(2)"],
    "asyncio": ["asyncio.create_task(1)", "asyncio.run(1)",
                "asyncio.get_running_loop()", "inside(lambda: 1 / 0)",
                "asyncio.run(asyncio.wait_for(asyncio.sleep(9), 0))",
                "asyncio.run(asyncio.to_thread(len, 1))",
                "asyncio.new_event_loop().run_until_complete(1)",
                "asyncio.Queue().get_nowait()", "asyncio.Lock().release()",
                "inside(lambda: asyncio.Future().result())"],
    "concurrent.futures": [
        "concurrent.futures.ThreadPoolExecutor(0)",
        "concurrent.futures.ThreadPoolExecutor(1).submit(func, 1, 2).result()"],
    "contextlib": ["within(contextlib.contextmanager(list)())",
                   "within(contextlib.contextmanager(gen)(), KeyError(1))",
                   "run(awithin(contextlib.asynccontextmanager(agen)(), "
                   "KeyError(1)))",
                   "contextlib.ExitStack().enter_context(1)",
                   "within(contextlib.ExitStack(), KeyError(1))"],
    "copy": ["copy.copy(gen())", "copy.deepcopy(gen())"],
    "dataclasses": ["dataclasses.make_dataclass('X', ['1'])",
                    "dataclasses.make_dataclass('X', ['a', 'a'])",
                    "dataclasses.fields(1)", "Data(1, 2, 3)",
                    "setattr(dataclasses.dataclass(frozen=True)(Plain)(), "
                    "'x', 1)",
                    "dataclasses.dataclass(type('X', (), {'__annotations__': "
                    "{'a': list}, 'a': []}))"],
    "datetime": ["datetime.datetime.strptime('x', '%Y')",
                 "datetime.datetime.strptime('2020 x', '%Y')",
                 "datetime.datetime.strptime('x', '%Q')",
                 "datetime.date.fromisoformat('x')",
                 "datetime.date(0, 0, 0)", "datetime.date(1, 1, 1) - 1"],
    "decimal": ["decimal.Decimal('x')", "decimal.Decimal(1) / 0",
                "decimal.Context(prec=-1)", "decimal.Decimal('NaN') < 1",
                "format(decimal.Decimal(1), 'q')"],
    "doctest": ["doctest.testmod(1)"],
    "enum": ["Colour(3)", "Colour['x']", "Colour.x", "Bits(9)",
             "setattr(Colour, 'RED', 1)", "enum.unique(enum.Enum('X', "
             "{'A': 1, 'B': 1}))",
             "type('X', (Colour,), {})"],
    "fractions": ["fractions.Fraction(1, 0)", "fractions.Fraction('x')"],
    "functools": ["functools.singledispatch(func)()",
                  "functools.singledispatch(func).register(lambda x: 1)",
                  "functools.total_ordering(Plain)",
                  "functools.reduce(max, [])"],
    "getopt": ["getopt.getopt(['-x'], '')", "getopt.getopt(['--x'], '')",
               "getopt.getopt(['-x'], 'x:')",
               "getopt.getopt(['--xx=1'], '', ['xx'])",
               "getopt.getopt(['--x'], '', ['xa', 'xb'])",
               "getopt.getopt(['--xa'], '', ['xa='])"],
    "graphlib": ["list(graphlib.TopologicalSorter({1: [1]}).static_order())",
                 "graphlib.TopologicalSorter().done(1)"],
    "hashlib": ["hashlib.new('x')", "hashlib.md5('a')"],
    "heapq": ["heapq.heappop([])"],
    "inspect": ["inspect.signature(1)", "inspect.signature(func).bind(1, 2)",
                "inspect.Parameter('1', 1)", "inspect.getfullargspec(1)"],
    "io": ["io.StringIO().fileno()", "io.StringIO(1)",
           "io.BytesIO('a')", "io.StringIO().write(b'a')"],
    "json": ["json.loads('[1')", "json.loads('{1')", "json.loads('\"\\\\x')",
             "json.dumps(Plain())", "json.dumps({(1,): 1})",
             "json.loads(b'\\xff')", "json.dumps(float('nan'), allow_nan=False)",
             "json.loads(1)"],
    "math": ["math.sqrt(-1)", "math.factorial(-1)", "math.acos('a')"],
    "operator": ["operator.attrgetter('y')(Plain())", "operator.index('a')",
                 "operator.itemgetter(3)([1])"],
    "random": ["random.choice([])", "random.sample([1], 2)",
               "random.randrange(0)", "random.Random([])"],
    "re": ["re.compile('(')", "re.compile('[a')", "re.compile('(?P<a>)(?P<a>)')",
           "re.compile('a', 'b')", "re.sub('a', '\\\\g<x>', 'a')",
           "re.compile('a**')", "re.match('a', b'a')", "re.compile('\\\\N{x}')",
           "re.compile('a{99999999999999}')", "re.match('a', 'a').group(3)"],
    "secrets": ["secrets.randbelow(0)"],
    "statistics": ["statistics.mean([])", "statistics.mean(['a'])",
                   "statistics.NormalDist(1, -1)", "statistics.stdev([1])"],
    "string": ["string.Template('$').substitute()",
               "string.Template('$a').substitute()",
               "string.Formatter().format('{')",
               "string.Formatter().format('{0.y}', 1)",
               "string.Formatter().format('{}')"],
    "struct": ["struct.pack('i', 'a')", "struct.pack('q!', 1)",
               "struct.unpack('i', b'')"],
    "sys": ["int('x')", "'\\u1234'.encode('ascii')", "b'\\xff'.decode()",
            "'a'.encode('nonsense-codec')", "'\\u1234'.encode('ascii', 'no')",
            "eval('1 +')", "eval('\"')", "exec('if 1:')", "compile('a b', 'x', 'exec')",
            "sys.setrecursionlimit(-1)", "str(10 ** 5000)"],
    "textwrap": ["textwrap.wrap('a', 0)", "textwrap.shorten('abc', 1)"],
    "time": ["time.strptime('x', '%Y')", "time.strftime(1)", "time.sleep(-1)",
             "time.gmtime(1e30)"],
    "timeit": ["timeit.timeit(1)", "timeit.timeit('nothing', number=1)"],
    "traceback": ["traceback.format_exception(1)",
                  "traceback.print_exception(1, 2)"],
    "types": ["types.new_class('X', (1,))", "types.new_class('X', (int, str))",
              "types.MappingProxyType(1)", "types.SimpleNamespace().zork"],
    "typing": ["typing.get_type_hints(1)", "typing.Union[1]", "typing.List[1, 2]",
               "typing.ForwardRef('1 +')", "typing.assert_never(1)",
               "typing.Any()", "typing.Generic[1]", "Proto()",
               "typing.get_type_hints(type('X', (), {'__annotations__': "
               "{'a': 'nothing'}}))",
               "isinstance(1, Proto)", "typing.NamedTuple('X', [('_a', int)])",
               "typing.TypedDict('X', 1)", "typing.runtime_checkable(Plain)"],
    "unicodedata": ["unicodedata.lookup('zork')", "unicodedata.name('\\x00')",
                    "unicodedata.digit('a')"],
    "warnings": ["warnings.simplefilter('x')", "warnings.warn('a', int)",
                 "warnings.filterwarnings('error', '(')",
                 "within(warnings.catch_warnings(action='x'))"],
    "zlib": ["zlib.decompress(b'a')", "zlib.compress(b'a', 77)",
             "zlib.compressobj(9, 99)"],
}

# What codecs and the interpreter's own C code import late.
PLAIN = ["'a'.encode('cp1252')", "b'a'.decode('iso8859-15')",
         "'a\\u1234'.encode('ascii', 'namereplace')",
         "'a\\u1234'.encode('ascii', 'xmlcharrefreplace')",
         "'a\\u1234'.encode('ascii', 'backslashreplace')",
         "b'a\\xff'.decode('utf-8', 'surrogateescape')",
         "'a'.encode('utf-8-sig')", "'a'.encode('utf_16_le')",
         "'a'.encode('UTF-32-BE')", "'a'.encode('latin1')",
         "'a'.encode('unicode_escape')", "b'a'.decode('raw_unicode_escape')",
         "'a'.encode('utf-7')", "'b\\u00fccher'.encode('idna')",
         "'b\\u00fccher'.encode('punycode')", "str(b'a', 'cp437')",
         "bytes('a', 'koi8-r')", "'a'.encode('euc_jp')",
         "'a'.encode('shift_jis')", "'a'.encode('gb18030')",
         "'a'.encode('big5')", "'a'.encode('mac_roman')",
         "eval('\"\\\\N{BULLET}\"')",
         "compile('1', 'x', 'eval')", "eval('[x for x in (1, 2)]')",
         "'\\u00e9'.isidentifier()", "'{:n}'.format(1234567)",
         "format(1234.5, 'n')", "hash('a') and 1", "sum([0.1] * 3)",
         "(2 ** 5000) // 3 and 1", "round(2.5)", "divmod(7, 2)",
         "f'{1!a:>5}'", "'%-5s|%05.1f|%x' % ('a', 1.5, 255)",
         "sorted({'b': 1, 'a': 2})", "list(zip('ab', [1, 2], strict=True))",
         "memoryview(b'ab').cast('b')[0]", "int.from_bytes(b'ab', 'big')",
         "bytes.fromhex('6162')", "(1.5).hex()", "float.fromhex('0x1p1')",
         "complex('1+2j')", "isinstance(1, int | str)", "list[int]",
         "ExceptionGroup('x', [ValueError(1)]).split(ValueError)",
         "type('X', (), {'__slots__': ('a',)})()", "slice(1, 2).indices(5)"]

# The same in texts of their own, with nothing in them that loads it.
ALONE = ["exec('v' + chr(233) + ' = 1')", "eval('[' + chr(233) + ' for ' + "
         "chr(233) + ' in (1,)]')",
         "compile(chr(233), 'x', 'eval')",
         "chr(233).encode('ascii', 'namereplace')", "chr(233).isidentifier()",
         "(lambda f: f('\"' + chr(92) + 'N{BULLET}\"'))(eval)",
         "'x'.encode('idna')", "'1e5'.encode('cp500')",
         "int('9' * 4000) // 7 and 1"]

NO_CALL = {
    "sys.exit": "ends the program",
    "io.BytesIO(b'a').getbuffer()": "not available: see DIFFERENT",
    **{f"asyncio.{name}": "a module; under plain CPython only where it is imported"
       for name in ("exceptions", "locks", "queues", "tasks")},
    "collections.abc": "a module; under plain CPython only where it is imported",
    "concurrent.futures": "a module; under plain CPython only where it is imported",
    "html.entities": "a module; under plain CPython only where it is imported",
    "html.parser": "a module; under plain CPython only where it is imported",
}

# Where ours differs from plain CPython, for a reason: what ours says instead.
DIFFERENT = {
    # `__module__` is where the program stands, not the library's frame.
    "type('X', (abc.ABC,), {})()": "gave __main__.X",
    "type('X', (collections.UserDict,), {})(a=1).copy()": "gave __main__.X",
    # A view that outlives what it looks at is memory corruption in CPython.
    "io.BytesIO(b'a').getbuffer()": "PYR0311",
    # Which digests OpenSSL has is not asked.
    "hashlib.new('x')": "raised ValueError unsupported hash type x",
    # Ours.
    **{f"sys.{name}": "gave pyrestrict.TextIOWrapper"
       for name in ("stdin", "stdout", "stderr")},
    # Ours end in the rule's id; CPython adds what the rule's text has not.
    "eval('1 +')": r"raised SyntaxError invalid syntax \[PYR0201\]",
    "eval('\"')": r"raised SyntaxError unterminated string literal "
                 r"\(detected at line 1\) \[PYR0202\]",
    "exec('if 1:')": r"raised IndentationError expected an indented block after "
                     r"'if' statement on line 1 \[PYR0205\]",
    "compile('a b', 'x', 'exec')": r"raised SyntaxError invalid syntax "
                                   r"\[PYR0201\]",
    "typing.ForwardRef('1 +')": "raised SyntaxError Forward reference must be an "
                                "expression -- got '1 \\+'",
}

# Late look-ups that are as they should be.
LATE = {
    "late import encodings.nonsense_codec",  # there is none
}

# Library functions that make code, import or open a file of a text: why that can't
# be a text of the guest's, or "door" where the door's source takes the name over
# in the library (doors/MODULE.py).
EVALUATORS = {
    "base64 main open": "a command line",
    "ast parse compile": "gives a tree; only inspect calls it, for a signature",
    "ast main open": "a command line",
    "collections namedtuple eval": "door",
    "dataclasses _create_fn exec": "door",
    "dataclasses _FuncBuilder.add_fns_to_class exec": "door",
    "argparse ArgumentParser._read_args_from_files open": "door",
    "argparse FileType.__call__ open": "door",
    "dis _test compile": "a command line",
    "dis _try_compile compile": "nothing calls it for a guest",
    "dis main compile": "a command line",
    "dis main open": "a command line",
    "encodings search_function __import__":
        "a codec's name with no dot in it, below encodings; no finder is left",
    "functools singledispatch get_type_hints": "typing's, whose door evaluates",
    "gettext c2py exec": "plural forms in a catalogue; none is looked for",
    "gettext translation open": "a catalogue; none is looked for",
    "inspect _main import_module": "a command line",
    "inspect _signature_fromstr eval": "door",
    "inspect get_annotations eval": "door",
    "io __getattr__ open": "io.OpenWrapper; the facade has no __getattr__",
    "os _fwalk open": "no facade gives it", "os fwalk open": "no facade gives it",
    "typing ForwardRef.__init__ compile": "door",
    "typing ForwardRef._evaluate eval": "door",
    "warnings _getcategory __import__": "options of the command line",
}
# The import system itself: nothing is left for it to find.
IMPORT_SYSTEM = {"_frozen_importlib", "_frozen_importlib_external", "zipimport",
                 "?"}

# The fields of exceptions: what a guest may read, and what it may not.
FIELDS = ("args", "name", "value", "path", "msg", "name_from", "object", "start",
          "end", "reason", "encoding", "code", "filename", "filename2", "lineno",
          "offset", "text", "print_file_and_line", "end_lineno", "end_offset",
          "errno", "strerror", "characters_written", "pattern", "pos", "doc",
          "colno", "message", "exceptions", "__notes__", "__cause__",
          "__context__", "__suppress_context__")
POWERS = ("obj", "__traceback__", "with_traceback", "__reduce__",
          "__reduce_ex__", "__setstate__", "__getstate__")
