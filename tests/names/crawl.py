"""Print every name that a guest may read without a guard and under which some
live object of this interpreter gives a power: `name power provider` a line.

    crawl.py attributes.def modules.def doors.def [PLANT]

First loads the modules that a guest may be given and looks at modules inside
modules; those of other modules can't be in a guest's process. Then loads the
whole standard library for all other powers, makes one object of every type that
is worth it, and reads all public names of all live objects: type dicts, instance
dicts, modules.
PLANT: hang a frame under this name, so that a test can see it found."""
import collections
import contextlib
import functools
import gc
import importlib
import io
import itertools
import os
import re
import sys
import types
import warnings

NOT_LOADED = {"antigravity", "this", "idlelib", "lib2to3", "turtledemo", "test",
              "tkinter", "turtle", "ensurepip", "venv", "msilib", "__main__",
              "distutils"}  # Debian has setuptools in its place
INSTANCES_OF_A_TYPE = 20  # whose type's names are read, not just their own


# Numbers alone, and OSError.errno has to stay free: 3.13's posixpath holds it.
HARMLESS_MODULES = {"errno"}


def load_granted(path, doors):
    """Not those whose door is all of the module, or makes it: what the library's
    own would hold is not there (make inventory looks at what is)."""
    text = open(path, encoding="utf-8").read()
    rows = re.findall(r'^MODULE\("([\w.]+)",\s*\w+,\s*(\w+)', text, re.M)
    made = re.findall(r'^(?:WHOLE|MADE)\("([\w.]+)"',
                      open(doors, encoding="utf-8").read(), re.M)
    for name, grant in rows:
        if grant != "NEVER" and name.partition(".")[0] not in made:
            importlib.import_module(name)


def modules_in_modules(guarded):
    for module in list(sys.modules.values()):
        if module is sys.modules["__main__"]:
            continue
        for name, value in list(vars(module).items()):
            if isinstance(value, types.ModuleType) and name not in guarded \
                    and not name.startswith("_") \
                    and value.__name__ not in HARMLESS_MODULES:
                yield name, "module", module.__name__


def load():
    for name in sorted(sys.stdlib_module_names):
        if name in NOT_LOADED or name.startswith(("_test", "_xx")):
            continue
        with contextlib.suppress(BaseException):
            importlib.import_module(name)


def failures():
    """Exceptions as the library raises them."""
    for text in ("1/0", "object().foo", "never", "open('/none')", "import none",
                 "b'\\xff'.decode()", "1 +", "int('x')", "[][1]", "{}[1]"):
        try:
            exec(text, {})
        except Exception as error:
            yield error
            yield error.__traceback__


def examples():
    """Objects of types that a bare interpreter holds none of."""
    import argparse, csv, decimal, fractions, hashlib, json, logging, queue
    import random, statistics, string, struct, textwrap, threading, weakref

    def generator():
        yield 1

    async def coroutine():
        pass

    async def asynchronous():
        yield

    started, waiting = generator(), coroutine()
    next(started)
    yield from (started, waiting, asynchronous(), generator, len, [].append)
    yield from (re.match("a", "a"), re.compile("a"), decimal.getcontext(),
                decimal.Decimal(1), fractions.Fraction(1), random.Random(),
                collections.deque(), collections.Counter("a"),
                collections.ChainMap(), collections.defaultdict(list),
                collections.UserDict(), contextlib.ExitStack(),
                functools.partial(len), functools.lru_cache(generator),
                functools.singledispatch(generator), io.StringIO(),
                io.BytesIO(b"a"), io.BytesIO(b"a").getbuffer(), sys.stdout,
                struct.Struct("i"), hashlib.md5(b""), textwrap.TextWrapper(),
                string.Template(""), string.Formatter(),
                statistics.NormalDist(), json.JSONEncoder(), json.JSONDecoder(),
                logging.getLogger(), argparse.ArgumentParser(), csv.reader([]),
                csv.DictReader([]), queue.Queue(), threading.Condition(),
                slice(1), memoryview(b""), range(3), itertools.count(),
                property(generator), classmethod(generator), super(int, 1),
                types.SimpleNamespace(), types.MappingProxyType({}), iter([]),
                {}.items(), list[int], int | str, weakref.ref(generator),
                contextlib.contextmanager(generator)(), StopIteration(1))
    waiting.close()


def powers():
    """Objects by identity that are powers though their type is harmless."""
    import marshal, operator, pickle, subprocess
    named = [eval, exec, compile, open, __import__, getattr, setattr, delattr,
             globals, locals, vars, input, os.system, os._exit, os.kill,
             operator.attrgetter, operator.methodcaller, sys._getframe,
             importlib.import_module, marshal.loads, pickle.loads,
             functools.update_wrapper, sys.settrace, io.FileIO,
             io.TextIOWrapper, io.BufferedReader, subprocess.Popen,
             gc.get_objects, gc.get_referrers, types.CodeType,
             types.FunctionType, types.ModuleType]
    found = {id(item): getattr(item, "__name__", "power") for item in named}
    for module in list(sys.modules.values()):
        if isinstance(module, types.ModuleType):
            found[id(vars(module))] = "globals"
    found[id(sys.modules)] = "sys.modules"
    return found


POWER_TYPES = (types.FrameType, types.CodeType, types.TracebackType,
               types.CellType)


def power_of(value, holder, known):
    kind = type(value)
    if issubclass(kind, POWER_TYPES):
        return kind.__name__
    if issubclass(kind, types.ModuleType) and holder is not types.ModuleType:
        harmless = vars(value).get("__name__") in HARMLESS_MODULES
        return None if harmless else "module"
    if issubclass(kind, io.IOBase) and kind not in (io.StringIO, io.BytesIO):
        return "file"
    return known.get(id(value))


def guarded_names(path):
    text = open(path, encoding="utf-8").read()
    return set(re.findall(r"^(?:GUARDED|REFUSED)\((\w+),", text, re.M))


def names_of(item, counts):
    names = set()
    with contextlib.suppress(Exception):
        names.update(object.__getattribute__(item, "__dict__"))
    counts[type(item)] += 1
    if counts[type(item)] <= INSTANCES_OF_A_TYPE:
        for kind in type(item).__mro__:
            names.update(vars(kind))
    return [n for n in names if isinstance(n, str) and not n.startswith("_")]


def crawl(guarded, items):
    known, counts = powers(), collections.Counter()
    mine = sys.modules["__main__"]
    for item in items:
        if item is mine or type(item) in (dict, list, tuple, set, frozenset):
            continue
        for name in names_of(item, counts):
            if name in guarded:
                continue
            try:
                power = power_of(getattr(item, name), type(item), known)
            except BaseException:
                continue
            if power:
                provider = getattr(item, "__name__", type(item).__qualname__)
                yield name, power, f"{type(item).__name__}:{provider}"


def main():
    warnings.simplefilter("ignore")
    guarded = guarded_names(sys.argv[1])
    modules, doors, plant = sys.argv[2], sys.argv[3], sys.argv[4:]
    del sys.argv[1:]
    load_granted(modules, doors)
    found = list(modules_in_modules(guarded))
    load()
    kept = list(failures()) + list(examples())
    for name in plant:
        holder = types.SimpleNamespace()
        setattr(holder, name, sys._getframe())
        kept.append(holder)
    mine = set(map(id, (kept, globals())))
    items = [i for i in kept + gc.get_objects() if id(i) not in mine]
    print(f"{len(sys.modules)} modules, {len(items)} objects", file=sys.stderr)
    for line in sorted(set(found) | set(crawl(guarded, items))):
        print(*line)


main()
