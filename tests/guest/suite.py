"""The facades against their table: what a row of modules.def promises is there,
and nothing else is."""
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
    code = (f"import {module} as m\n"
            f"print([n for n in {names!r} if hasattr(m, n)])")
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


def cases(ctx):
    for module, names in rows(ctx).items():
        yield f"exports/{module}", (
            lambda m=module, n=names: check_module(ctx, m, n))
