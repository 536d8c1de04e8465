"""Each module that modules.def refuses is refused in every form of the
statement, at its place, with its reason and a way out, by `check` and by `run`.

The rows are read from the table, so that a new one is tested too. `run` starts
a process, so it takes a sample of them; DENIED_SEED=N takes that one again."""
import datetime
import os
import random
import re

SAMPLE = 20
# (program, column of the module's name, what is underlined)
FORMS = (
    ("import {}", 8, "{}"),
    ("from {} import x", 6, "{}"),
    ("import math, {}", 14, "{}"),
    ("import {} as math", 8, "{} as math"),
)


def rows(ctx):
    """{name: (reason, instead)} of the NEVER rows."""
    text = (ctx.root / "grammar" / "modules.def").read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    text = re.sub(r'"\s*\n\s*"', "", text)
    found = re.findall(r'^MODULE\("([^"]+)", NONE, NEVER,\s*"([^"]*)",\s*'
                       r'"([^"]*)"\)', text, re.M)
    everything = re.findall(r"^MODULE\(.*NEVER", text, re.M)
    assert len(found) == len(everything), "a row is not understood"
    return {name: (reason, instead) for name, reason, instead in found}


def expected(name, line, column, under, reason, instead):
    """What check prints, as a pattern."""
    said = re.escape(reason.rstrip(".")[1:])
    help_text = re.escape(instead) if instead else r"\S.+"
    marks = re.escape(" " * (column - 1) + "^" + "~" * (len(under) - 1))
    return re.compile(
        rf"<stdin>:1:{column}: error: module '{re.escape(name)}' is "
        rf"not available: \w{said} \[PYR0320\]\n"
        rf"    1 \| {re.escape(line)}\n"
        rf"      \| {marks}\n"
        rf"      = help: {help_text}\n")


def refused(ctx, name, row):
    for program, column, under in FORMS:
        line = program.format(name)
        done = ctx.run([ctx.bin, "check", "-"], stdin=f"{line}\n".encode())
        out = done.stdout.decode()
        want = expected(name, line, column, under.format(name), *row)
        assert done.returncode == 1, (line, done)
        assert want.fullmatch(out), f"{line}\n{out}\nis not\n{want.pattern}"


def runs_not(ctx, name):
    """Refused before a line of it runs, whatever stands around it."""
    for program in (f"print('began')\nimport {name}\n",
                    f"def f():\n    from {name} import x\nprint('began')\n",
                    f"try:\n    import {name}\nexcept ImportError:\n"
                    "    print('began')\n"):
        done = ctx.run([ctx.bin, "run", "-"], stdin=program.encode())
        assert done.returncode == 126, (name, done)
        assert not done.stdout, done.stdout
        assert b"[PYR0320]" in done.stderr and b"^" in done.stderr, done.stderr


def finds_not_later(ctx, name):
    """By text that no compiler saw before: an error, and no module."""
    program = (f"for text in 'import {name}', 'from {name} import x':\n"
               "    try:\n        exec(text)\n        print('began')\n"
               "    except (ImportError, SyntaxError) as error:\n"
               "        print(error)\n")
    done = ctx.run([ctx.bin, "run", "-"], stdin=program.encode())
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0 and len(lines) == 2, done
    assert all("not available" in line for line in lines), lines


def cases(ctx):
    table = rows(ctx)
    assert len(table) > 150, len(table)
    seed = int(os.environ.get("DENIED_SEED") or
               datetime.date.today().toordinal())
    print(f"denied: DENIED_SEED={seed} takes the same sample")
    sample = random.Random(seed).sample(sorted(table), SAMPLE)
    for name in sorted(table):
        yield name, lambda name=name: refused(ctx, name, table[name])
    for name in sample:
        yield f"run {name}", lambda name=name: runs_not(ctx, name)
        yield f"exec {name}", lambda name=name: finds_not_later(ctx, name)
