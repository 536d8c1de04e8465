"""The facades against their table, and the table against the library: what a row
of modules.def promises is there, nothing else is, every row is a name that a
supported CPython has, and what the library offers is given or left out here for
a reason."""
import re
import subprocess

ROW = re.compile(r'^(EXPORT|HIDDEN)\("([\w.]+)", (\w+), (\w+), (\d+)\)', re.M)
MODULE = re.compile(r'^MODULE\("([\w.]+)", \w+, PURE,', re.M)


def rows(ctx):
    text = (ctx.root / "grammar/modules.def").read_text()
    exports = {name: [] for name in MODULE.findall(text)}
    for _, module, name, _, since in ROW.findall(text):
        if module in exports and int(since) <= ctx.minor:
            exports[module].append(name)
    return exports


def plain_has(ctx, module, names):
    """The names that the library of this CPython has."""
    code = (f"import importlib, {module} as m\n"
            f"def has(name):\n"
            f"    if hasattr(m, name):\n"
            f"        return True\n"
            f"    try:\n"
            f"        return importlib.import_module({module!r} + '.' + name)\n"
            f"    except ImportError:\n"
            f"        return False\n"
            f"print([n for n in {names!r} if has(n)])")
    return eval(subprocess.run([ctx.python, "-I", "-c", code], check=True,
                               capture_output=True, text=True).stdout)


def check_module(ctx, module, names):
    code = (f"import {module} as m\n"
            f"print([n for n in {names!r} if hasattr(m, n)])\n"
            f"print([n for n in dir(m) if n[:2] != '__'])\n")
    done = ctx.run([ctx.bin, "run", "-c", code])
    assert done.returncode == 0, done.stderr.decode()
    there, everything = map(eval, done.stdout.decode().splitlines())
    missing = set(plain_has(ctx, module, names)) - set(there)
    assert not missing, f"the facade lacks {sorted(missing)}"
    more = set(everything) - set(names)
    assert not more, f"the facade has {sorted(more)} without a row"


def offered(ctx, module):
    """What the library's own list says is public."""
    code = f"import {module} as m\nprint(sorted(getattr(m, '__all__', ())))"
    return eval(subprocess.run([ctx.python, "-I", "-c", code], check=True,
                               capture_output=True, text=True).stdout)


def check_offer(ctx, module, names):
    table = (ctx.root / "grammar/modules.def").read_text()
    left_out = {word for text in re.findall(
        r'^MISSING\("%s",\s*((?:"[^"]*"\s*)+),' % re.escape(module), table,
        re.M) for word in "".join(re.findall(r'"([^"]*)"', text)).split()}
    lost = [n for n in offered(ctx, module)
            if n not in names and n not in left_out]
    assert not lost, f"neither a row nor a reason: {lost}"
    both = sorted(left_out & set(names))
    assert not both, f"left out, and there: {both}"


def check_rows_alive(ctx, exports):
    """A row names what the library has."""
    for module, names in exports.items():
        dead = set(names) - set(plain_has(ctx, module, names))
        assert not dead, f"{module} has no {sorted(dead)}"


def kinds(ctx):
    """A module is OURS where something of it is: an export, an edit, a text."""
    table = (ctx.root / "grammar/modules.def").read_text()
    doors = (ctx.root / "runtime/guard/doors.def").read_text()
    stems = [p.stem for p in (ctx.root / "runtime/guard/doors").glob("*.py")]
    ours = {module for _, module, _, kind, _ in ROW.findall(table)
            if kind == "OURS"}
    ours |= set(re.findall(r'^(?:DOOR|EDIT|MADE)\("([\w.]+)"', doors, re.M))
    ours |= set(stems)
    said = set(re.findall(r'^MODULE\("([\w.]+)", OURS,', table, re.M))
    ours -= set(re.findall(r'^MODULE\("([\w.]+)", NONE,', table, re.M))
    assert said and said == ours, said ^ ours


def reader_without_frame(ctx):
    """A callback at the end that is a reader in C: no Python code runs, and the
    reader still gives the guest's answer."""
    code = ("import atexit, json\n"
            "atexit.register(list, map(getattr, [json.dumps], "
            "['__globals__']))\n"
            "atexit.register(print, *map(getattr, [json.dumps], "
            "['__name__']))\n")
    done = ctx.run([ctx.bin, "run", "-c", code])
    assert done.returncode == 0 and done.stdout == b"dumps\n", done
    assert b"Exception ignored in atexit callback" in done.stderr, done
    assert b"'__globals__' of" in done.stderr, done.stderr


def not_asked_for(ctx):
    """A text behind a text: what it may import can't be known, and is said."""
    code = ("try:\n    eval('exec(\"import random\")')\n"
            "except ModuleNotFoundError as error:\n    print(error)\n")
    done = ctx.run([ctx.bin, "run", "-c", code])
    assert done.returncode == 0, done
    assert done.stdout == (
        b"module 'random' was not asked for when the program began; import it "
        b"there too [PYR0313]\n"), done.stdout


def cases(ctx):
    yield "a module that nobody asked for", lambda: not_asked_for(ctx)
    yield "kinds of modules", lambda: kinds(ctx)
    yield "a reader at the end, where no code runs", (
        lambda: reader_without_frame(ctx))
    yield "every row is a name of the library", (
        lambda: check_rows_alive(ctx, rows(ctx)))
    for module, names in rows(ctx).items():
        yield f"exports/{module}", (
            lambda m=module, n=names: check_module(ctx, m, n))
        yield f"offered/{module}", (
            lambda m=module, n=names: check_offer(ctx, m, n))
