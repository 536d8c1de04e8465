"""Where tree-sitter and CPython read differently, and what is said of mistakes.

The texts of valid.txt and errors.txt stand between lines of three hyphens, and
CPython is the judge of each at every run. valid.txt: the tree and its positions
are CPython's (a text that this version refuses must be refused). errors.txt:
refused, at CPython's line; and the words are CPython's for most of them.
lengths and depths: ordinary long programs compile, endless ones are refused
with a word, quickly, and nothing crashes.
"""
import json
import pathlib
import tempfile
import time
import warnings

HERE = pathlib.Path(__file__).resolve().parent
SAME_WORDS = 0.8  # of the texts in errors.txt, at least

# Refused, but CPython begins at another line.
OTHER_LINE = {
    "match\nx:\n  case 1: pass": "the name `match` ends CPython's first line",
}
LONG = {
    # name: (text of n parts, parts that compile, parts that do not)
    "sums": (lambda n: "+".join(["a"] * n), 1000, 50000),
    "calls": (lambda n: "a" + "()" * n, 1000, 50000),
    "conditionals": (lambda n: "a if b else " * n + "c", 1000, 50000),
    "negations": (lambda n: "not " * n + "a", 1000, 50000),
    "powers": (lambda n: "**".join(["a"] * n), 1000, 50000),
    "elifs": (lambda n: "if a: b\n" + "elif a: b\n" * n, 1000, 20000),
    "conjunctions": (lambda n: " and ".join(["a"] * n), 20000, None),
    "comparisons": (lambda n: "<".join(["a"] * n), 20000, None),
    "elements": (lambda n: "[" + "a," * n + "]", 20000, None),
    "targets": (lambda n: "a=" * n + "b", 20000, None),
    "patterns": (lambda n: "match x:\n case " + "|".join(["1"] * n) + ": a",
                 5000, None),
    "brackets": (lambda n: "(" * n + "a" + ")" * n, 100, 100000),
    "open brackets": (lambda n: "[" * n, None, 100000),
    "blocks": (lambda n: "".join(" " * i + "class A:\n" for i in range(n)) +
               " " * n + "a", 19, 150),
    "lambdas": (lambda n: "lambda: " * n + "a", 90, 50000),
    "stars": (lambda n: "*" * n + "a", None, 50000),
    "garbage": (lambda n: "a b\n" * n, None, 20000),
}


def texts(name):
    return (HERE / name).read_text().rstrip("\n").split("\n---\n")


def refusals(ctx, sources):
    """For each text (line, message) if it is refused, else None."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for i, source in enumerate(sources):
            path = pathlib.Path(folder, f"{i}.py")
            path.write_text(source)
            names.append(f"{path}\n")
        done = ctx.run([ctx.test_build / "ir-dump", "--stage", "checked"],
                       "".join(names).encode())
    assert done.returncode == 0, done.stderr.decode()
    found = []
    for line in done.stdout.decode().splitlines():
        if line.startswith("!"):
            _, _, place, message = line.split(" ", 3)
            found.append((int(place.split(":")[0]), message))
        else:
            assert line.startswith("="), line
            found.append(None)
    assert len(found) == len(sources)
    return found


def check_valid(ctx):
    oracle = ctx.tests / "oracle" / "oracle.py"
    with tempfile.TemporaryDirectory() as folder:
        names, sources = [], texts("valid.txt")
        for i, source in enumerate(sources):
            path = pathlib.Path(folder, f"{i}.py")
            path.write_text(source)
            names.append(f"{path}\n")
        done = ctx.run([ctx.python, oracle, ctx.test_build / "ir-dump",
                        "--spans", "--stage", "checked"],
                       "".join(names).encode())
    assert done.returncode == 0, done.stderr.decode()
    wrong = []
    for source, line in zip(sources, done.stdout.splitlines()):
        kind, text = json.loads(line)
        if kind not in ("same", "invalid"):
            wrong.append(f"{source!r}: {kind}: {text}")
    assert not wrong, "\n".join(wrong)


def check_errors(ctx):
    sources = texts("errors.txt")
    wrong, same = [], 0
    for source, found in zip(sources, refusals(ctx, sources)):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                compile(source, "<text>", "exec", dont_inherit=True)
        except SyntaxError as error:
            line, message = error.lineno, error.msg
        else:
            wrong.append(f"{source!r}: CPython accepts it")
            continue
        if found is None:
            wrong.append(f"{source!r}: accepted")
        elif found[0] != line and source not in OTHER_LINE:
            wrong.append(f"{source!r}: line {found[0]}, not {line}")
        same += found is not None and found[1] == message
    assert not wrong, "\n".join(wrong)
    assert same >= SAME_WORDS * len(sources), f"{same} of {len(sources)}"


def check_long(ctx, make, good, bad):
    for count, status in ((good, 0), (bad, 1)):
        if count is None:
            continue
        start = time.monotonic()
        done = ctx.run([ctx.test_bin, "check", "-"], (make(count) + "\n").encode(),
                       timeout=60)
        took = time.monotonic() - start
        text = (done.stdout + done.stderr).decode()[:300]
        assert done.returncode == status, (count, done.returncode, text)
        assert took < 20, took
        if status:
            assert "error:" in text, text


# name: (text of n, the last n that compiles)
EXACT = {
    "brackets": (lambda n: "(" * n + "a" + ")" * n, 200),
    "indentation": (lambda n: "".join(
        " " * i + ("class A:\n" if i else "if a:\n") for i in range(n)) +
        " " * n + "a", 99),
    "depth": (lambda n: "-" * n + "a", 2897),
    "depth of a chain": (lambda n: "a" + " + a" * n, 2897),
    "depth of an elif": (lambda n: "if a: a\n" + "elif a: a\n" * n, 2896),
}


def check_exact(ctx, make, last):
    """One more is too much; the stage before the rules is asked."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for count in (last, last + 1):
            path = pathlib.Path(folder, f"{count}.py")
            path.write_text(make(count) + "\n")
            names.append(f"{path}\n")
        done = ctx.run([ctx.test_build / "ir-dump"], "".join(names).encode())
    assert done.returncode == 0, done.stderr.decode()
    good, bad = done.stdout.decode().splitlines()
    assert good.startswith("="), good[:200]
    assert bad.startswith(("! PYR0502", "! PYR0205")), bad[:200]


def cases(ctx):
    yield "trees of texts that tree-sitter reads otherwise", \
        lambda: check_valid(ctx)
    yield "mistakes are named as CPython names them", lambda: check_errors(ctx)
    for name, row in LONG.items():
        yield f"many {name}", lambda row=row: check_long(ctx, *row)
    for name, row in EXACT.items():
        yield f"the limit of {name}", lambda row=row: check_exact(ctx, *row)
