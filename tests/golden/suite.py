"""Whole compiler, text in, text and diagnostics out.

Each case is name.py with name.out (exact standard output of `compile`, empty if
rejected) and name.diag (exact standard error, then `exit N`) beside it. UPDATE=1
rewrites both and says so. A golden is never its own only oracle, so each output
is also

  - read by CPython, whose tree must be the input's with guards, every statement
    and call on its line (tests/tools/unguard.py);
  - compiled again, which must give the same bytes;
  - and what is rejected must have said so by its id.

rules/PYRnnnn*.py: at least one for each row of rules.def of the groups below.
A comment `# python: 3.12` asks for that version or later, `# until: 3.11` for
that or earlier, `# options: ...` adds to the command line."""
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tools"))
import unguard  # noqa: E402

# Groups of rules whose owners have landed, and rows that only a running program
# can meet (their tests run programs).
GROUPS = ("01", "02", "03", "04", "05")
AT_RUN_TIME = {"0311", "0312", "0313", "0506"}

def compile_file(ctx, path, text=None, options=()):
    """(stdout, stderr, status) of compiling the file, or a text in its place."""
    name = path.name if text is None else "-"
    done = ctx.run([str(ctx.root / ctx.bin), "compile", *options, name],
                   stdin=text or b"", cwd=path.parent, timeout=20)
    return done.stdout, done.stderr, done.returncode


def options_of(source):
    match = re.search(rb"^# options: (.*)$", source, re.M)
    return match[1].decode().split() if match else []


def fits(ctx, source):
    since = re.search(rb"^# python: 3\.(\d+)$", source, re.M)
    until = re.search(rb"^# until: 3\.(\d+)$", source, re.M)
    return (not since or int(since[1]) <= ctx.minor) and \
        (not until or int(until[1]) >= ctx.minor)


def compare(ctx, path, got, kind):
    expected = path.with_suffix(kind)
    if ctx.update:
        if not expected.exists() or expected.read_bytes() != got:
            expected.write_bytes(got)
            print("updated", expected.relative_to(ctx.root))
        return
    assert expected.exists(), f"{expected.name} is missing; UPDATE=1 writes it"
    want = expected.read_bytes()
    assert got == want, (f"{expected.name} differs (UPDATE=1 rewrites it)\n"
                         f"--- expected\n{want.decode(errors='replace')}"
                         f"--- got\n{got.decode(errors='replace')}")


def check_output(ctx, path, source, out):
    unguard.compare(source.decode(), out.decode())
    again, errors, status = compile_file(ctx, path, out, options_of(source))
    assert status == 0, f"its own output is rejected:\n{errors.decode()}"
    assert again == out, ("compiling the output again changes it\n--- first\n"
                          f"{out.decode()}--- again\n{again.decode()}")


def golden(ctx, path):
    source = path.read_bytes()
    if not fits(ctx, source):
        ctx.skip("is for other versions of CPython")
    assert source.startswith(b"#"), "a golden begins with a comment"
    out, errors, status = compile_file(ctx, path, options=options_of(source))
    compare(ctx, path, out, ".out")
    told = errors.replace(b"CPython 3.%d" % ctx.minor, b"CPython 3.N")
    compare(ctx, path, told + b"exit %d\n" % status, ".diag")
    if status == 0:
        check_output(ctx, path, source, out)
    else:
        assert status == 1 and not out, f"exit {status} with output {out!r}"
        assert re.search(rb"\[PYR\d{4}\]", errors), "no rule is named"
    rule = re.match(r"PYR\d{4}", path.stem)
    assert not rule or f"[{rule[0]}]".encode() in errors, \
        f"{rule[0]} did not fire"


def orphans():
    lost = [p for kind in ("out", "diag") for p in HERE.rglob(f"*.{kind}")
            if not p.with_suffix(".py").exists()]
    assert not lost, f"no .py beside {[str(p.relative_to(HERE)) for p in lost]}"


def rules_covered(ctx):
    text = (ctx.root / "grammar" / "rules.def").read_text()
    rules = re.findall(r"^RULE\((\d{4}),", text, re.M)
    names = [p.name for p in (HERE / "rules").glob("*.py")]
    bare = [r for r in rules if r[:2] in GROUPS and r not in AT_RUN_TIME
            and not any(n.startswith(f"PYR{r}") for n in names)]
    assert rules and not bare, f"rules without a golden: {bare}"
    known = {n[3:7] for n in names} - set(rules)
    assert not known, f"goldens of rules that are no rows: {known}"


def cases(ctx):
    for path in sorted(HERE.rglob("*.py")):
        if path.name != "suite.py":
            yield (str(path.relative_to(HERE).with_suffix("")),
                   lambda path=path: golden(ctx, path))
    yield "every expectation has its program", orphans
    yield "every rule has a golden", lambda: rules_covered(ctx)
