"""What `check` takes of memory: 60 bytes of arena a source byte at most, and a
few KiB for a program of one line (LIMIT_ARENA_PER_BYTE says what the promise is
for). Texts made to be dense may take more, and stay far from the cap, so that
no valid program is refused for want of memory."""
import json
import pathlib
import tempfile

PER_BYTE = 60
FIXED = 8 << 10
DENSE_PER_BYTE = 100  # half the cap


def measure(ctx, paths):
    """[(status, bytes, arena, path)] of each file."""
    done = ctx.run([ctx.test_build / "memory-tool"], timeout=120,
                   stdin="".join(f"{p}\n" for p in paths).encode())
    assert done.returncode == 0, done.stderr
    rows = []
    for line in done.stdout.decode().splitlines():
        status, size, arena, path = line.split(None, 3)
        rows.append((status, int(size), int(arena), path))
    assert len(rows) == len(paths) and rows, "a file has no answer"
    for status, size, arena, path in rows:
        assert status != "unread", path
        # the text itself lies there, or nothing was counted
        assert arena > size or status == "rejected", (path, size, arena)
    return rows


def bounded(rows):
    for status, size, arena, path in rows:
        assert arena <= PER_BYTE * size + FIXED, \
            f"{path}: {arena} bytes for {size}, {status}"
    accepted = [r for r in rows if r[0] == "accepted" and r[1] >= 100]
    assert accepted, "nothing is accepted"
    size, arena = (sum(r[i] for r in accepted) for i in (1, 2))
    assert arena <= PER_BYTE * size, f"{arena} bytes for {size}"


def own(ctx):
    bounded(measure(ctx, sorted((ctx.tests.parent / "examples").glob("*.py")) +
                    sorted((ctx.tests / "consistent").glob("*/*.py")) +
                    sorted((ctx.tests / "bench/programs").glob("*.py"))))


def humaneval(ctx):
    path = ctx.shared / "data" / "HumanEval.jsonl"
    if not path.exists():
        ctx.skip("HumanEval.jsonl is not here")
    with tempfile.TemporaryDirectory() as folder, open(path) as lines:
        files = []
        for number, line in enumerate(lines):
            row = json.loads(line)
            files.append(pathlib.Path(folder, f"{number}.py"))
            files[-1].write_text("\n".join([
                row["prompt"] + row["canonical_solution"], row["test"],
                f"check({row['entry_point']})", ""]))
        rows = measure(ctx, files)
    assert all(r[0] == "accepted" for r in rows), "a program is rejected"
    bounded(rows)


def library(ctx):
    """Rejected files count too: nearly all of the work was done."""
    folder = pathlib.Path(json.__file__).parents[1]
    bounded(measure(ctx, sorted(folder.rglob("*.py"))[::3]))


# One kind of node after another, as tight as they can be written.
DENSE = {
    "assignments": lambda n: "a=0\n" * n,
    "annotated names": lambda n: "a:b\n" * n,
    "names bound once": lambda n: "".join(f"a{i:x}=0\n" for i in range(n)),
    "parameters": lambda n:
        "def f(" + ",".join(f"a{i:x}" for i in range(n)) + "):0\n",
    "functions": lambda n: "def f():0\n" * n,
    "chained targets": lambda n: "a" + "=a" * n + "\n",
    "deleted names": lambda n: "del a" + ",a" * n + "\n",
    "statements on one line": lambda n: "0;" * n + "\n",
    "fields": lambda n: "x=[" + "f'{a}'," * n + "]\n",
    "strings": lambda n: "x=[" + "''," * n + "]\n",
    "comparisons": lambda n: "x=[" + "a<b," * n + "]\n",
    "lambdas": lambda n: "x=[" + "lambda:0," * n + "]\n",
}


def dense(ctx):
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for name, make in DENSE.items():
            files.append(pathlib.Path(folder, f"{name}.py"))
            files[-1].write_text(make(5000))
        for status, size, arena, path in measure(ctx, files):
            assert status == "accepted", path
            assert arena <= DENSE_PER_BYTE * size, \
                f"{path}: {arena} bytes for {size}"


def cases(ctx):
    yield "examples and test programs", lambda: own(ctx)
    yield "HumanEval", lambda: humaneval(ctx)
    yield "a third of the standard library", lambda: library(ctx)
    yield "dense texts", lambda: dense(ctx)
