"""Free names are harmless: no public name that passes without a guard gives a
module, frame, code object, file or opener on any live object of the interpreter
with the whole standard library loaded. A planted leak is found.

The tables' digest is what --version and reports say it is, and covers every row
of every table that decides, and nothing else."""
import hashlib
import json
import pathlib
import re
import runpy
import sys
import tempfile


def crawl(ctx, *plant):
    script = ctx.tests / "names" / "crawl.py"
    tables = [ctx.root / "grammar" / f"{name}.def"
              for name in ("attributes", "modules")]
    tables.append(ctx.root / "runtime" / "guard" / "doors.def")
    done = ctx.run([ctx.python, "-I", "-S", script, *tables, *plant], timeout=240)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    modules, objects = done.stderr.split()[0:3:2]
    assert int(modules) > 300 and int(objects) > 20000, done.stderr
    return done.stdout.decode().splitlines()


def no_power(ctx):
    found = crawl(ctx, "planted_leak")
    assert [l for l in found if l.startswith("planted_leak frame")], found
    rest = [l for l in found if not l.startswith("planted_leak ")]
    assert not rest, "guard these names:\n" + "\n".join(rest)


def tables(ctx):
    paths = [*ctx.root.glob("grammar/*.def"), *ctx.root.glob("runtime/guard/*.def")]
    return [p for p in paths if p.name not in ("settings.def", "examples.def")]


canonical = {}  # (name, text of a table) -> its canonical form


def digest(ctx, paths):
    whole = hashlib.sha256()
    for path in sorted(paths, key=lambda p: p.name):
        key = path.name, path.read_text()
        if key not in canonical:
            space = runpy.run_path(str(ctx.root / "grammar" / "gen-build"))
            canonical[key] = "".join(space["canonical"]([path])).encode()
        whole.update(canonical[key])
    return whole.hexdigest()


def digest_is_told(ctx):
    want = digest(ctx, tables(ctx))
    done = ctx.run([ctx.bin, "--version"])
    version = ".".join(map(str, sys.version_info[:3]))
    pins = (ctx.root / "grammar" / "pins.txt").read_text()
    grammar = re.search(r"^tree-sitter-python (\S+)", pins, re.M)[1]
    said = done.stdout.decode()
    assert f"tables sha256 {want}\n" in said, said
    assert f"CPython {version}\n" in said, said
    assert f"tree-sitter-python {grammar}\n" in said, said
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        ctx.run([ctx.bin, "run", f"--report={report.name}", "-c", "pass"])
        told = json.loads(pathlib.Path(report.name).read_text())
    assert told["tables_sha256"] == want, told["tables_sha256"]
    assert told["versions"]["python"] == version, told["versions"]
    assert told["versions"]["tree_sitter_python"] == grammar, told["versions"]


def changed(ctx, path, text):
    """The digest with this text in place of one table."""
    with tempfile.TemporaryDirectory() as folder:
        other = pathlib.Path(folder, path.name)
        other.write_text(text)
        return digest(ctx, [other if p == path else p for p in tables(ctx)])


def digest_covers(ctx, path):
    want, text = digest(ctx, tables(ctx)), path.read_text()
    rows = list(re.finditer(r'^[A-Z]\w*\("?', text, re.M))
    middle = rows[len(rows) // 2]
    # the first letter of a row, of what stands in it; a row more, a row less
    for at in middle.start(), middle.end():
        letter = "7" if text[at] != "7" else "8"
        assert changed(ctx, path, text[:at] + letter + text[at + 1:]) != want
    row = text[middle.start():text.index(")\n", middle.start()) + 2]
    assert changed(ctx, path, text + row) != want
    assert changed(ctx, path, text.replace(row, "", 1)) != want
    # no row: comments, blank lines, a text broken in two
    assert changed(ctx, path, "/* FREE(x) */\n\n" + text) == want
    if '", "' in text:
        assert changed(ctx, path, text.replace('", "', '" "", "', 1)) == want


def stale_guest(ctx):
    """A guest program that was built from other tables is not believed."""
    with tempfile.TemporaryDirectory() as folder:
        guest = pathlib.Path(folder, "pyrestrict-guest")
        built = (ctx.test_build / "pyrestrict-guest").read_bytes()
        want = digest(ctx, tables(ctx)).encode()
        assert want in built
        guest.write_bytes(built.replace(want, want[::-1]))
        guest.chmod(0o755)
        done = ctx.run([ctx.test_bin, "run", "-c", "print(1)"],
                       env={"PYRESTRICT_GUEST": str(guest)})
    assert done.returncode == 125 and not done.stdout, done
    assert b"different tables" in done.stderr, done.stderr


def cases(ctx):
    yield "the tables' digest is told", lambda: digest_is_told(ctx)
    yield "a guest program of other tables is refused", lambda: stale_guest(ctx)
    for path in sorted(tables(ctx)):
        yield (f"the digest covers {path.name}",
               lambda path=path: digest_covers(ctx, path))
    yield "no power under a free name, one planted", lambda: no_power(ctx)
