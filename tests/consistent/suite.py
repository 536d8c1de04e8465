"""The same program under plain CPython and under `run`, in both guard modes:
same stdout, same stderr, same status. Rejecting everything must not look safe.

A program may begin with comments that say how it is run:

    # args: a b        sys.argv[1:]
    # stdin: text      a Python string literal, without its quotes
    # since: 3.12      the first CPython that has what it uses

Addresses of objects are no part of the comparison."""
import difflib
import os
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tools"))
import modes  # noqa: E402


def header(text, word):
    match = re.match(r"(?:#.*\n)*?# %s: ?(.*)\n" % word, text)
    return match[1] if match else ""


def outcome(done):
    status = done.returncode
    if status < 0:
        status = 128 - status  # as a shell says it, and `run` does
    return (f"{modes.readable(done.stdout)}\n-- stderr\n{modes.readable(done.stderr)}\n"
            f"-- status {status}\n")


def compare(ctx, path):
    text = path.read_text()
    args = header(text, "args").split()
    stdin = header(text, "stdin").encode().decode("unicode_escape").encode()
    environment = {"PYTHONUTF8": "1", "TZ": "UTC0", "PATH": os.environ["PATH"]}
    plain = outcome(ctx.run([ctx.python, path, *args], stdin,
                            env=environment))
    names, _ = modes.both(ctx, [path, *args], stdin)
    difference = "\n".join(difflib.unified_diff(
        plain.splitlines(), outcome(names).splitlines(), "CPython", "run",
        lineterm="", n=2))
    assert not difference, difference


def programs(ctx, folder, known={}):
    """A case for each program below folder. `known` says of some why they
    differ: such a case must still differ, and counts as skipped."""
    for path in sorted(folder.rglob("*.py")):
        if path.name == "suite.py":
            continue
        name = str(path.relative_to(folder))

        def one(path=path, name=name):
            since = header(path.read_text(), "since")
            if since and int(since.split(".")[1]) > ctx.minor:
                ctx.skip(f"needs CPython {since}")
            try:
                compare(ctx, path)
            except AssertionError:
                if name not in known:
                    raise
                ctx.skip(f"known: {known[name]}")
            assert name not in known, "agrees now: take it out of the table"

        yield name, one


def cases(ctx):
    yield from programs(ctx, ctx.tests / "consistent")
