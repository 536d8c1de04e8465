"""Wall 3: what the guards and the hardening refuse, and what they must not touch.

same/*.py      print under `run` what they print under plain CPython, in both
               guard modes and with walls 1 and 2 off (the hardening alone)
refused.py     each row of it raises what it says
readers.py     hands the host's objects to readers and writers of a guest's
self-check     refuses to run when a part of wall 3 is missing
tables         refuse an interpreter that has a name which they lack, and know
               this one with every module that a program may import"""
import os
import re

MODES = ("--guards=names", "--guards=full", "--walls-off=1,2")


def plain(ctx, path):
    return ctx.run([ctx.python, "-I", path])


def same(ctx, path, mode):
    want = plain(ctx, path)
    assert want.returncode == 0, want.stderr.decode(errors="replace")
    got = ctx.run([ctx.test_bin, "run", mode, path])
    text = lambda done: re.sub(rb" at 0x[0-9a-f]+", b" at 0x", done.stdout)
    if text(got) == text(want) and got.returncode == 0:
        return
    for a, b in zip(text(want).splitlines(), text(got).splitlines()):
        assert a == b, f"{path.name} {mode}: {a!r} became {b!r}"
    raise AssertionError(f"{path.name} {mode}: " +
                         got.stderr.decode(errors="replace")[-500:])


def refused(ctx, mode):
    path = ctx.tests / "harden" / "refused.py"
    done = ctx.run([ctx.test_bin, "run", mode, path])
    said = done.stdout.decode(errors="replace")
    assert re.fullmatch(r"[1-9]\d+ rows, 0 wrong\n", said), \
        said + done.stderr.decode(errors="replace")[-500:]


def readers(ctx, off):
    """The counts that readers.py prints, and what it says before."""
    path = ctx.tests / "harden" / "readers.py"
    names = re.search(r"^MODULES = \(([^)]*)\)", path.read_text(), re.M)[1]
    done = ctx.run([ctx.test_bin, "run", f"--walls-off={off}", "-c",
                    "import " + re.sub(r'["\n]', "", names)],
                   env={**os.environ, "PYRESTRICT_INVENTORY": str(path),
                        "PYRESTRICT_ROWS": str(ctx.root /
                                               "grammar/descriptors.def")})
    said = done.stdout.decode(errors="replace")
    counts = re.search(r"(\d+) readers, (\d+) writers, (\d+) tried, (\d+) wrong$",
                       said.strip())
    assert counts, said + done.stderr.decode(errors="replace")[-500:]
    return [int(number) for number in counts.groups()], said


def no_reader(ctx):
    (reader_count, writer_count, tried, wrong), said = readers(ctx, "4")
    assert reader_count > 30 and writer_count > 8 and tried > 3000, said
    assert not wrong, said


def reader_found(ctx, part):
    """The same finds what a missing part leaves open."""
    (_, _, _, wrong), said = readers(ctx, f"1,2,4,{part}")
    assert wrong > 20, said


def self_check(ctx, part, words):
    done = ctx.run([ctx.test_bin, "run", f"--walls-off={part}", "-c",
                    "print('ran')"])
    said = done.stderr.decode(errors="replace")
    assert done.returncode == 125 and "self-check: " in said and words in said \
        and not done.stdout, f"{done.returncode} {said}"


def newer(ctx, plant, words):
    """A test build hangs something new on `list`."""
    done = ctx.run([ctx.test_bin, "run", f"--walls-off={plant}", "-c",
                    "print('ran')"])
    said = done.stderr.decode(errors="replace")
    assert done.returncode == 125 and not done.stdout, said
    assert "is newer than pyrestrict's tables: list" in said, said
    assert words in said, said


def known(ctx):
    text = (ctx.root / "grammar" / "modules.def").read_text()
    rows = re.findall(r'^MODULE\("([\w.]+)",\s*\w+,\s*(\w+)', text, re.M)
    names = [name for name, grant in rows if grant != "NEVER"]
    assert len(names) > 30, names
    done = ctx.run([ctx.bin, "run", "-c",
                    "".join(f"import {name}\n" for name in names)])
    assert done.returncode == 0, done.stderr.decode()


def cases(ctx):
    yield "a new name", lambda: newer(ctx, "n", "has no row in attributes.def")
    yield "a new getattr", lambda: newer(ctx, "a", 'no row "?" in types.def')
    yield "every module is known", lambda: known(ctx)
    for part, words in (("d", "can be read"), ("g", "can be read"),
                        ("r", "is allowed"), ("f", "is allowed")):
        yield f"self-check misses {part}", \
            lambda part=part, words=words: self_check(ctx, part, words)
    yield "readers", lambda: no_reader(ctx)
    for part in "dg":
        yield f"readers without {part}", lambda part=part: reader_found(ctx, part)
    for path in sorted((ctx.tests / "harden" / "same").glob("*.py")):
        for mode in MODES:
            yield f"{path.stem} {mode}", \
                lambda path=path, mode=mode: same(ctx, path, mode)
    for mode in MODES:
        yield f"refused {mode}", lambda mode=mode: refused(ctx, mode)
