"""Wall 2 alone: what the audit takes, and that it refuses every mutant.

The tool compiles with CPython itself, so no compiler of ours stands before it.
A mutant is an accepted code object with one name, constant, instruction or
jump changed to one that the language can't produce there."""
import collections
import json
import marshal
import os
import pathlib
import struct
import sys
import tempfile
import warnings

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import mutants

# Guarded programs: each must be accepted.
ACCEPTED = """
x = 1
print(x)
---
o = f()
_write_(o, "_name")._name = 1
print(_read_(o, "_name")._name)
_write_(o, "_name")._name += g() if o else [y for y in _getiter_(o)]
del _write_(o, "_name")._name
---
for _write_(o, "_name")._name, *_write_(o, "_mapping")._mapping in _getiter_(e):
    print(o.append, o.pop())
---
def f(a, b=_read_(o, "_d")._d, *c, k=1, **d):
    -_tick_; return a + b
g = lambda x: _tick_ and (x)
while _tick_ and (x := g(x)):
    break
---
async def f(x):
    -_tick_; return _read_(await g(x), "_name")._name
---
async def f(x):
    async with _tick_ and (g()) as _write_(x, "_name")._name:
        _write_(x, "_name")._name += await h(x)
    async for _write_(x, "_name")._name in g():
        print([i async for i in h()], await f())
---
async def f():
    async with _tick_ and (c()) as m:
        async for n in m:
            break
    print([n for n in _getiter_(g())], [n async for n in g()])
---
class A(B, C, metaclass=M):
    "doc"
    x = 1
    def __init__(self, *args):
        -_tick_; super().__init__(*args); self.append(1)
    def __repr__(self):
        -_tick_; return super().__repr__() + _read_(super(), "_data")._data()
---
class A(B):
    def __init__(self, q):
        -_tick_; _read_(B, "__init__").__init__(self, lambda: _tick_ and (self))
    x = [lambda: _tick_ and (y) for y in _getiter_(z)]
---
def f():
    -_tick_
    class A(*bases):
        y: int = 1
    return A
---
try:
    _read_(x, "_data")._data()
except (E, F) as e:
    print(_read_(e, "_data")._data)
finally:
    print(1)
---
match _tick_ and (x):
    case [1, *rest] if rest: pass
    case {"a": b, **more}: pass
    case P(1, append=b, never_heard_of=c): pass
    case Color.RED | P(x=Color.BLUE): pass
    case str() | None: pass
---
from __future__ import annotations
def f(x: int) -> str: -_tick_; return f"{_read_(x, '_data')._data!r:>{w}}"
---
m = _import_("math", None); sqrt = _import_("math", "sqrt")
@_read_(d, "_data")._data
def g():
    -_tick_; yield from h()
---
with _read_(a, "_data")._data() as b, c() as (_write_(d, "_data")._data, q):
    print(not a < b < c or d, -x, +y, ~z, a[1:2], a[b], *c, **d)
---
def f():
    for i in _tick_ and _getiter_(x):
        try:
            yield i
        except* E:
            raise
"""

# Each must be refused: a name, an access or a binding outside the language.
REFUSED = """
class A:
    def f(self):
        nonlocal __class__
        __class__ = int
        return super()
---
def f(): __class__ = 1
---
print(__package__)
---
(lambda: 0).__globals__
---
f.gi_frame
---
_read_(a, "_data")._cache
---
_read_(a, "gi_frame").gi_code
---
x = _read_(a, "_data")
x._data
---
_read_(a, name)._data
---
_read_(a, "_data")._data = 1
---
_read_(a, "_data", 1)._data
---
_write_(a, "_data") if c else b
(_write_(a, "_data") if c else b)._data = 1
---
import os
---
from os import path
---
from os import *
---
import __future__ as f
f._data
---
_tick_ = 1
---
def f(_read_): pass
---
def f(_getiter_, /): pass
---
def f(*, _write_=1): pass
---
def f(*_tick_): pass
---
for _tick_ in x: pass
---
with a as _tick_: pass
---
try: pass
except E as _read_: pass
---
try: f()
except E as _read_: pass
---
match x:
    case _read_: pass
---
match x:
    case {"a": 1, **_tick_}: pass
---
match x:
    case [*_tick_]: pass
---
match x:
    case P(gi_frame=f): pass
---
match x:
    case P(__class__=c): pass
---
match x:
    case a.gi_frame: pass
---
def f():
    global _tick_
    _tick_ = 1
---
del _read_
---
(_tick_ := 1)
---
[_read_ for _read_ in x]
---
class _read_: pass
---
def _read_(): pass
---
class A:
    _read_ = 1
---
class A:
    __module__ = "os"
---
class A:
    __qualname__ = "x"
---
class A:
    __classcell__ = 1
---
class A:
    def __getattribute__(self, n): pass
---
class A:
    def __reduce__(self): pass
---
class A:
    __subclasshook__ = f
---
g = _read_
---
h(_read_)
---
[_getiter_]
---
_read_._data
---
__builtins__
---
__loader__
---
__build_class__
---
__name__ = "os"
---
__builtins__ = {}
---
def f(__builtins__): pass
---
class A(B):
    def f(self, x): B.__init__(self)
---
class A(B):
    def f(self): return B.__init__
---
class A(B):
    def f(self): B.__init__(*x)
---
def super(): return o
class A(B):
    def f(self): super().__init__()
---
class A(B):
    def f(self): super(B, x).__init__()
---
class A(B):
    def f(self): super().gi_frame
---
x.__class__ = y
---
x.__class__
---
del x.f_back
"""


def programs(text):
    return [part.strip("\n") + "\n" for part in text.split("\n---\n")]


def sources(ctx, texts):
    """One verdict a text, from a single run of the tool."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(texts):
            path = os.path.join(folder, f"{number}.py")
            with open(path, "w") as file:
                file.write(text)
            paths.append(path)
        done = ctx.run([ctx.test_build / "audit-tool"] + paths)
    assert done.returncode == 0, done.stderr
    return done.stdout.decode().splitlines()


def batch(module):
    """One module's mutants: (kind, what) of each, and the audit-tool's input."""
    said, rows, parts = [], [], []
    for kind, what, new in mutants.object_mutants(module):
        data = marshal.dumps(new)
        said.append((kind, what))
        parts.append(struct.pack("<I", len(data)) + data + bytes(4))
    for kind, what, offset, byte in mutants.byte_mutants(module):
        said.append((kind, what))
        rows.append(struct.pack("<IB", offset, byte))
    data = marshal.dumps(module)
    if rows:
        parts.append(struct.pack("<I", len(data)) + data +
                     struct.pack("<I", len(rows)) + b"".join(rows))
    return said, b"".join(parts)


def audit(ctx, data):
    """The verdicts of the audit-tool on its input."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        done = ctx.run([ctx.test_build / "audit-tool", "--marshal", file.name],
                       timeout=3600)
    assert done.returncode == 0, done.stderr
    return done.stdout.decode().splitlines()


def kill(ctx, texts, least):
    """Let the audit judge each mutant of each text: {name: text}."""
    counts, alive = collections.Counter(), []
    for name, text in texts.items():
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            module = compile(text, "program", "exec", dont_inherit=True)
        data = marshal.dumps(module)
        plain = struct.pack("<I", len(data)) + data + bytes(4)
        said, mutated = batch(module)
        verdicts = audit(ctx, plain + mutated)
        assert verdicts[0] == "accepted", f"{name}: {verdicts[0]}"
        for (kind, what), verdict in zip(said, verdicts[1:], strict=True):
            counts[kind] += 1
            if verdict == "accepted":
                alive.append((kind, what, name))
    if mutants.EVERY:
        print(dict(counts), len(alive), "alive")
    for kind, number in least.items():
        assert counts[kind] >= number, f"only {counts}"
    by_kind = collections.Counter(kind for kind, _, _ in alive)
    assert not alive, f"{by_kind} of {counts} mutants live:\n" + \
        "\n".join(f"{kind}: {what} in {name}" for kind, what, name in alive[:40])


def corpus(ctx):
    """What the compiler makes of the programs of other suites."""
    texts = {}
    for path in sorted(ctx.tests.glob("consistent/*/*.py")) + \
            sorted((ctx.root / "examples").glob("*.py")):
        done = ctx.run([ctx.bin, "compile", "--quiet", "--out=-", path])
        if done.returncode == 0:
            texts[str(path.relative_to(ctx.root))] = done.stdout.decode()
    return texts


def cases(ctx):
    def tables():
        done = ctx.run([ctx.test_build / "audit-tool", "--tables"])
        assert done.returncode == 0, done.stdout.decode()

    def accepts():
        texts = programs(ACCEPTED)
        for text, verdict in zip(texts, sources(ctx, texts), strict=True):
            assert verdict == "accepted", f"{verdict}\n{text}"

    def refuses():
        texts = programs(REFUSED)
        for text, verdict in zip(texts, sources(ctx, texts), strict=True):
            assert verdict not in ("accepted", "no code"), f"{verdict}\n{text}"

    def kills_forms():
        texts = programs(ACCEPTED)
        kill(ctx, {f"form {n}": text for n, text in enumerate(texts)},
             {"name": 300, "constant": 200, "opcode": 1000, "jump": 100})

    def kills_corpus():
        texts = corpus(ctx)
        assert len(texts) > 60, len(texts)
        kill(ctx, texts, {"name": 8000, "constant": 4500, "opcode": 22000,
                          "jump": 2000})

    def forms():
        path = ctx.shared / "data" / "guarded-forms.jsonl"
        if not path.exists():
            ctx.skip("no guarded-forms.jsonl here")
        rows = [json.loads(line) for line in open(path)]
        texts = [row["guarded"] for row in rows if row["guarded"]
                 and int(row["since"].split(".")[1]) <= ctx.minor]
        # A form that reads one access plain is refused for that access alone.
        for text, verdict in zip(texts, sources(ctx, texts), strict=True):
            assert verdict == "accepted" or "without its guard" in verdict \
                or "the guard does not see" in verdict or verdict == "no code" \
                or "pattern reads" in verdict, f"{verdict}\n{text}"

    yield "the table of instructions is CPython's", tables
    yield "guarded programs are accepted", accepts
    yield "what the language can't produce is refused", refuses
    yield "no mutant of a form lives", kills_forms
    yield "no mutant of a compiled program lives", kills_corpus
    yield "the guarded forms", forms
