"""A script of the host's, after the seal (PYRESTRICT_INVENTORY): it hands an object
of each type of descriptors.def to readers that a guest wrote. Each row that is
deleted, gated or read-only must be refused by every reader, wherever it runs: in
the guest's frame, or as C code in a library's. PYRESTRICT_ROWS is the table."""
import os
import re
import sys

ROW = re.compile(r'^([A-Z]+)\((\w+), "(\w+)"', re.M)
CLOSED = {"DELETE", "GATE", "NAMED", "READ", "OWN"}  # to readers
KNOWN = CLOSED | {"REPLACE", "KEEP"}
ROWS = ROW.findall(open(os.environ["PYRESTRICT_ROWS"], encoding="utf-8").read())

# A free name, which C code in a library's frame reads: it ends a generator, which
# whoever has it may do, and no guest has a frame.
EXPLAINED = {("frame", "clear")}

# What a guest would write if nothing checked its text. Each gets the object and
# the name.
GUEST = '''
NONE = object()


def with_getattr(o, n): return getattr(o, n)
def with_default(o, n): return check(getattr(o, n, NONE))
def with_hasattr(o, n): return check(True if hasattr(o, n) else NONE)
def with_attrgetter(o, n): return operator.attrgetter(n)(o)
def with_dotted(o, n): return operator.attrgetter("x." + n)(Holder(o))
def with_format(o, n): return ("{0." + n + "}").format(o)
def with_format_item(o, n): return ("{0[0]." + n + "}").format([o])
def with_format_map(o, n): return ("{a." + n + "}").format_map({"a": o})
def with_format_spec(o, n): return ("{1:{0." + n + "}}").format(o, 1)
def with_formatter(o, n): return string.Formatter().format("{0." + n + "}", o)
def with_userstring(o, n):
    return collections.UserString("{0." + n + "}").format(o)
def with_object(o, n): return object.__getattribute__(o, n)
def with_own_slot(o, n): return type(o).__getattribute__(o, n)
def with_type_slot(o, n): return type.__getattribute__(o, n)
def with_bound_slot(o, n): return o.__getattribute__(n)
def with_methodcaller(o, n):
    return operator.methodcaller("__getattribute__", n)(o)
def with_partial(o, n): return functools.partial(getattr, o)(n)
def with_reduce(o, n): return functools.reduce(getattr, [n], o)
def with_starmap(o, n): return next(itertools.starmap(getattr, [(o, n)]))
def with_accumulate(o, n): return list(itertools.accumulate([o, n], getattr))[1]
def with_eval(o, n): return eval("o." + n, {"o": o})
def with_match(o, n):
    space = {"o": o, "found": NONE}
    exec("match o:\\n case object(" + n + "=x): found = x\\n", space)
    return check(space["found"])
def with_wrapper(o, n):
    got = functools.update_wrapper(Holder(NONE), o, [n]).__dict__.get(n, NONE)
    return check(NONE if got is o else got)  # __wrapped__ is o itself
def by_map(reader, o, n): return take(collections.UserList(map(reader, [o])))
def map_attrgetter(o, n): return by_map(operator.attrgetter(n), o, n)
def map_format(o, n): return by_map(("{0." + n + "}").format, o, n)
def map_formatter(o, n):
    return by_map(functools.partial(string.Formatter().format,
                                    "{0." + n + "}"), o, n)
def map_methodcaller(o, n):
    return by_map(operator.methodcaller("__getattribute__", n), o, n)
def map_getattr(o, n): return take(collections.UserList(map(getattr, [o], [n])))
def map_object(o, n):
    return take(collections.UserList(map(object.__getattribute__, [o], [n])))
def map_own_slot(o, n):
    return take(collections.UserList(map(type(o).__getattribute__, [o], [n])))
def map_counter(o, n):
    return collections.Counter(map(("{0." + n + "}").format, [o]))
def map_reduce(o, n):
    return take(collections.UserList(map(functools.partial(functools.reduce,
                                                           getattr, [n]), [o])))
def key_of(take_key, reader, o):
    kept = []
    take_key([o, o], key=lambda x: kept.append(reader(x)))
    return kept[0]
def key_heapq(o, n):
    return heapq.nlargest(1, [o], key=operator.attrgetter(n)) and 1
def key_groupby(o, n):
    return next(itertools.groupby([o], operator.attrgetter(n)))[0]
def sub_callback(o, n):
    return re.sub("a", lambda m: str(functools.partial(getattr, o)(n)), "a")
def descriptor_get(o, n):
    return find(type(o), n).__get__(o)
def map_descriptor_get(o, n):
    return take(collections.UserList(map(find(type(o), n).__get__, [o])))


class Holder:
    def __init__(self, x):
        self.x = x


def check(value):
    if value is NONE:
        raise AttributeError("nothing")
    return value


def take(found):
    return found[0]


def find(cls, n):
    """The descriptor itself, where the class gives it."""
    return getattr(cls, n)


WRITERS = {}


def writer(f):
    WRITERS[f.__name__] = f


@writer
def with_setattr(o, n): setattr(o, n, None)
@writer
def with_delattr(o, n): delattr(o, n)
@writer
def with_object_set(o, n): object.__setattr__(o, n, None)
@writer
def with_own_set(o, n): type(o).__setattr__(o, n, None)
@writer
def with_own_del(o, n): type(o).__delattr__(o, n)
@writer
def with_partial_set(o, n): functools.partial(setattr, o)(n, None)
@writer
def map_setattr(o, n): list(collections.UserList(map(setattr, [o], [n], [None])))
@writer
def map_object_set(o, n):
    collections.UserList(map(object.__setattr__, [o], [n], [None]))
@writer
def map_own_set(o, n):
    collections.UserList(map(type(o).__setattr__, [o], [n], [None]))
@writer
def wrapper_set(o, n):
    functools.update_wrapper(o, Holder(1), [n])
    raise AttributeError


READERS = {name: f for name, f in dict(globals()).items()
           if name.startswith(("with_", "map_", "key_", "sub_", "descriptor_",
                               "match_", "plain"))
           and name not in WRITERS and name != "key_of"}
'''


def function():
    yield


class Thing:
    def method(self): ...
    cm = classmethod(function)
    sm = staticmethod(function)
    pr = property(function)

    def sup(self):
        return super()


async def coroutine(): ...


async def asynchronous():
    yield


def caught():
    try:
        None.x
    except AttributeError as error:
        return error


def samples():
    """An object of the host's of each type; the guest has none of most."""
    error = caught()
    traceback = error.__traceback__
    waiting = coroutine()
    found = {
        "generator": function(), "coroutine": waiting,
        "async_generator": asynchronous(), "frame": sys._getframe(),
        "traceback": traceback, "code": function.__code__,
        "function": function, "cell": CELL,
        "method": Thing().method, "builtin_function_or_method": [].append,
        "method_descriptor": str.join, "wrapper_descriptor": str.__add__,
        "method_wrapper": "".__add__,
        "member_descriptor": type.__dict__["__flags__"],
        "getset_descriptor": type.__dict__["__name__"],
        "classmethod": Thing.__dict__["cm"],
        "staticmethod": Thing.__dict__["sm"], "property": Thing.pr,
        "super": Thing().sup(), "module": sys, "type": Thing,
        "object": object(), "mappingproxy": Thing.__dict__,
        "AttributeError": error, "BaseException": ValueError(),
        "BaseExceptionGroup": ExceptionGroup("x", [ValueError()]), "str": "",
    }
    waiting.close()
    return found


def make_cell():
    x = 1
    return (lambda: x).__closure__[0]


MODULES = ("abc", "collections", "functools", "heapq", "itertools", "operator",
           "re", "string")
CELL = make_cell()  # before the seal: the descriptor goes
SAMPLES = samples()
DIR = {}  # type -> the names that it has, before the seal
for _type, _object in SAMPLES.items():
    DIR[_type] = set(dir(type(_object))) | set(dir(_object))


def refused(call, *args):
    try:
        call(*args)
    except (AttributeError, TypeError, ValueError, SyntaxError, KeyError):
        return True
    return False


def guest_space():
    space = {"__builtins__": BUILTINS, "__name__": "__main__", "raw": raw,
             "raw_match": raw_match}
    space.update((name, FACADES[name]) for name in MODULES)
    exec(compile(GUEST, "guest", "exec"), space)
    return space


def raw(text, o):
    """The guest's expression over o, which nothing has checked."""
    return eval(compile(text, "guest", "eval"), {"__builtins__": BUILTINS, "o": o})


def raw_match(text, o, reader=None):
    space = {"__builtins__": BUILTINS, "o": o, "R": reader}
    exec(compile(text, "guest", "exec"), space)
    if "f" not in space:
        raise AttributeError
    return space["f"]


def look():
    space = guest_space()
    readers, writers = space["READERS"], space["WRITERS"]
    tried = wrong = 0
    for verdict, kind, name in ROWS:
        if name not in DIR[kind] or (kind, name) in EXPLAINED:
            continue  # the first: of another version
        calls = []
        assert verdict in KNOWN, verdict
        if verdict in CLOSED:
            calls += readers.items()
        if verdict not in ("READ", "KEEP") and kind not in ("str",
                                                            "mappingproxy"):
            calls += writers.items()
        for label, call in calls:
            tried += 1
            if not refused(call, SAMPLES[kind], name):
                wrong += 1
                print(f"{kind}.{name} ({verdict}): {label} works")
    print(len(readers), "readers,", len(writers), "writers,", tried, "tried,",
          wrong, "wrong")
    return 0
