"""Wall 2 alone: what the audit takes, and that it refuses every mutant.

The tool compiles with CPython itself, so no compiler of ours stands before it.
A mutant is an accepted code object with one name, constant, instruction or
jump changed to one that the language can't produce there."""
import dis
import json
import marshal
import os
import struct
import tempfile
import types

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


def objects(ctx, codes):
    with tempfile.NamedTemporaryFile() as file:
        for code in codes:
            data = marshal.dumps(code)
            file.write(struct.pack("<I", len(data)) + data)
        file.flush()
        done = ctx.run([ctx.test_build / "audit-tool", "--marshal", file.name])
    assert done.returncode == 0, done.stderr
    return done.stdout.decode().splitlines()


def nested(code):
    """Each code object with a function that puts a replacement in its place."""
    yield code, lambda new: new
    for index, constant in enumerate(code.co_consts):
        if not isinstance(constant, types.CodeType):
            continue
        for inner, rebuild in nested(constant):
            def outer(new, index=index, rebuild=rebuild):
                constants = list(code.co_consts)
                constants[index] = rebuild(new)
                return code.replace(co_consts=tuple(constants))
            yield inner, outer


READS = {"LOAD_ATTR", "LOAD_METHOD", "STORE_ATTR", "DELETE_ATTR"}
GUARDS = {"_read_", "_write_"}


def replaced(items, index, value):
    items = list(items)
    items[index] = value
    return tuple(items)


def name_mutants(code):
    attributes = {i.argval for i in dis.get_instructions(code)
                  if i.opname in READS}
    for index, name in enumerate(code.co_names):
        if name in attributes:
            yield f"name {name} -> __globals__", code.replace(
                co_names=replaced(code.co_names, index, "__globals__"))
            yield f"name {name} -> tb_frame", code.replace(
                co_names=replaced(code.co_names, index, "tb_frame"))
        if name in GUARDS:
            yield f"guard {name} renamed", code.replace(
                co_names=replaced(code.co_names, index, "identity"))
    for index, name in enumerate(code.co_varnames):
        yield f"variable {name} -> _tick_", code.replace(
            co_varnames=replaced(code.co_varnames, index, "_tick_"))


def constant_mutants(code):
    guarded = {i.argval for i in dis.get_instructions(code)
               if i.opname in READS}
    if not GUARDS & set(code.co_names):
        return
    before = None
    for i in dis.get_instructions(code):
        # the constant of a guard's call: nothing else is followed by CALL 2
        if (before and before.opname == "LOAD_CONST" and before.argval in guarded
                and i.opname in ("PRECALL", "CALL") and i.arg == 2):
            yield f"constant {before.argval}", code.replace(
                co_consts=replaced(code.co_consts, before.arg, "append"))
        before = i


def instruction_mutants(code):
    raw = bytearray(code.co_code)
    unlisted = dis.opmap.get("PRINT_EXPR", dis.opmap.get("INTERPRETER_EXIT"))
    for i in dis.get_instructions(code):
        if i.opname == "CACHE":
            continue
        at = i.offset
        changed = bytearray(raw)
        changed[at] = unlisted
        yield f"{i.opname} at {at} -> unlisted", code.replace(
            co_code=bytes(changed))
        if i.opname in ("STORE_NAME", "STORE_GLOBAL"):
            changed = bytearray(raw)
            changed[at] = dis.opmap["STORE_ATTR"]
            yield f"{i.opname} at {at} -> STORE_ATTR", code.replace(
                co_code=bytes(changed))


def jump_mutants(code):
    """Jumps that enter behind a guard: to the access itself."""
    instructions = [i for i in dis.get_instructions(code)]
    accesses = [i for i in instructions
                if i.opname in READS and i.argval == "_data"]
    for jump in instructions:
        if jump.opname != "JUMP_FORWARD":
            continue
        for access in accesses:
            distance = (access.offset - jump.offset - 2) // 2
            if not 0 <= distance < 256:
                continue
            changed = bytearray(code.co_code)
            changed[jump.offset + 1] = distance
            yield f"jump {jump.offset} -> {access.offset}", code.replace(
                co_code=bytes(changed))


def flag_mutants(code):
    yield "iterable coroutine", code.replace(co_flags=code.co_flags | 0x100)
    yield "FLUFL", code.replace(co_flags=code.co_flags | 0x400000)


def mutants(code):
    for inner, rebuild in nested(code):
        for make in (name_mutants, constant_mutants, instruction_mutants,
                     jump_mutants, flag_mutants):
            for what, new in make(inner):
                yield f"{inner.co_name}: {what}", rebuild(new)


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

    def kills_mutants():
        what, codes = [], []
        for text in programs(ACCEPTED):
            for name, code in mutants(compile(text, "program", "exec")):
                what.append(f"{name}\n{text}")
                codes.append(code)
        verdicts = objects(ctx, codes)
        alive = [w for w, v in zip(what, verdicts, strict=True)
                 if v == "accepted"]
        assert len(codes) > 500, f"only {len(codes)} mutants"
        assert not alive, f"{len(alive)} of {len(codes)} mutants live:\n" + \
            "\n".join(alive[:5])

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
    yield "no mutant lives", kills_mutants
    yield "the guarded forms", forms
