"""The budgets of a run with the real guest: each ends it with its own status,
its name in the report, and the place."""
import json
import os
import subprocess
import tempfile

CASES = {
    # name: (flags, program, status, verdict, limit, line)
    "cpu ends a loop": (
        ["--cpu=300ms"], "x = 0\nwhile True:\n    x += 1\n",
        124, "limit", "cpu", (2, 3)),
    "cpu ends a loop in C": (
        ["--cpu=300ms"], "x = 1\nsum(range(10 ** 12))\n",
        124, "limit", "cpu", None),
    "cpu can't be caught": (
        ["--cpu=300ms"],
        "while True:\n    try:\n        while True:\n            pass\n"
        "    except BaseException:\n        pass\n    finally:\n        pass\n",
        124, "limit", "cpu", None),
    "wall ends a wait for input": (
        ["--wall=300ms"], "input()\n", 124, "limit", "wall", None),
    "ticks end a loop": (
        ["--ticks=1000"], "while True:\n    pass\n",
        120, "limit", "ticks", (1, 2)),
    "cpu ends a function called at the end": (
        ["--cpu=300ms"],
        "import atexit\n@atexit.register\ndef last():\n    while True:\n"
        "        pass\n", 124, "limit", "cpu", (4, 5)),
    "ticks end a function called at the end": (
        ["--ticks=1000"],
        "import atexit\n@atexit.register\ndef last():\n    while True:\n"
        "        pass\n", 120, "limit", "ticks", (4, 5)),
    "memory ends what is registered for the end without end": (
        ["--memory=32M"],
        "import atexit\nwhile True:\n    atexit.register(bytearray, 10)\n",
        121, "limit", "memory", None),
    "ticks end an endless iterator whose class came by __mro__": (
        ["--ticks=1000", "--cpu=5s"],
        "import itertools\nx = itertools.count\n"
        "sum(x.__mro__[1](1) if x.__mro__[1] is not object else x(1))\n",
        120, "limit", "ticks", (3,)),
    "ticks end an iterator that a library made": (
        ["--ticks=1000", "--cpu=5s"],
        "import collections\nx = collections.Counter(a=10 ** 15)\n"
        "collections.deque(x.elements(), maxlen=0)\n",
        120, "limit", "ticks", (3,)),
    "output ends a flood": (
        ["--output=1000B"], "while True:\n    print('x' * 99)\n",
        122, "limit", "output", (1, 2)),
    "a program outside the language does not run": (
        [], "print('ran')\nimport os\n", 126, "rejected", None, None),
    "an exception is the program's own": (
        [], "x = 1\nx / 0\n", 1, "raised", None, None),
    "deep recursion through C is RecursionError": (
        ["--recursion=1000"],
        "def f(n):\n    return sorted([n], key=f)\n"
        "try:\n    f(1)\nexcept RecursionError:\n    print('deep')\n",
        0, "finished", None, None),
}

# A digest is an OpenSSL object several times as large as Python's.
DIGESTS = """import hashlib
digests = []
try:
    while True:
        digests.append(hashlib.sha256())
except MemoryError:
    del digests
"""


# Memory is so short here that CPython can't make a traceback.
SHORT = """l = []
try:
    while True:
        l.append((bytearray, (10,), None))
except MemoryError:
    print("caught")
l = None
raise ValueError("x")
"""


def short_memory(ctx):
    """An exception is shown with what memory is left."""
    done = ctx.run([ctx.test_bin, "run", "--memory=32M", "-c", SHORT])
    assert done.returncode in (1, 121), (done.returncode, done.stderr)


def seeded(ctx):
    """The same seed, the same run; another, another; and nothing but numbers."""
    text = ("import random\nprint(hash('a'), list({'a', 'b', 'c', 'd'}))\n"
            "print(random.random(), random.sample(range(99), 5))\n")
    runs = [ctx.run([ctx.test_bin, "run", *seed, "-c", text]).stdout
            for seed in (["--seed=7"], ["--seed=7"], ["--seed=8"], [], [])]
    assert runs[0] == runs[1] and len(set(runs)) == 4, runs
    for wrong in ("-1", "4294967296", "x", "", "1x"):
        done = ctx.run([ctx.test_bin, "run", f"--seed={wrong}", "-c", text])
        assert done.returncode == 125 and b"--seed" in done.stderr, done


def foreign_memory(ctx):
    """What a C library takes of malloc is part of the budget."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "report.json")
        done = ctx.run([ctx.test_bin, "run", "--memory=32M", "--report", path,
                        "-c", DIGESTS])
        with open(path) as file:
            report = json.load(file)
    assert report["verdict"] == "finished", (report, done.stderr)
    peak = report["usage"]["max_rss_bytes"]
    assert peak < 96 << 20, peak


STAGES = ["start", "jail", "compile", "preload", "harden", "seal", "check",
          "load", "audit", "run", "finish", "done"]
# How far a program comes, besides to "done": (flags, program, last stage).
COMES_TO = {
    "finished": ([], "print(1)\n", "finish"),
    "raised": ([], "1 / 0\n", "finish"),
    "limit": (["--ticks=9"], "while True:\n    pass\n", "run"),
    "rejected": ([], "import os\n", "compile"),
    "violation": (["--walls-off=1"], "len.__self__\n", "audit"),
}


def stages(ctx, verdict, flags, program, last):
    """Every step of the way is told, in order; the audit ends what our compiler
    can't have made before anything runs."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "report.json")
        done = ctx.run([ctx.test_bin, "run", *flags, "--report", path,
                        "-c", program])
        with open(path) as file:
            report = json.load(file)
    assert report["verdict"] == verdict, (report, done.stderr)
    names = [stage["name"] for stage in report["stages"]]
    assert names == [*STAGES[:STAGES.index(last) + 1], "done"], names
    times = [stage["at_ms"] for stage in report["stages"]]
    assert times == sorted(times) and \
        times[-1] <= report["usage"]["wall_ms"], report


def cases(ctx):
    for verdict, row in COMES_TO.items():
        yield f"stages of a program that is {verdict}", \
            lambda verdict=verdict, row=row: stages(ctx, verdict, *row)
    yield "an exception when memory is short", lambda: short_memory(ctx)
    yield "a run with a seed", lambda: seeded(ctx)
    yield "memory counts what C libraries take", lambda: foreign_memory(ctx)

    def case(flags, program, status, verdict, limit, lines):
        with tempfile.TemporaryDirectory() as folder:
            source = os.path.join(folder, "program.py")
            path = os.path.join(folder, "report.json")
            with open(source, "w") as file:
                file.write(program)
            read, write = os.pipe()  # an input that never comes
            try:
                done = subprocess.run(
                    [ctx.test_bin, "run", *flags, "--report", path, source],
                    stdin=read, capture_output=True, timeout=60)
            finally:
                os.close(read)
                os.close(write)
            with open(path) as file:
                report = json.load(file)
        text = done.stderr.decode()
        assert done.returncode == status, (done.returncode, text)
        assert (report["verdict"], report["limit"]) == (verdict, limit), report
        if limit:
            assert f"the {limit} limit of " in text, text
            assert f"--{limit} raises it" in text, text
        if lines:
            assert report["place"]["line"] in lines, report["place"]
        if limit == "output":
            assert len(done.stdout) == 1000, len(done.stdout)
        if verdict == "rejected":
            assert not done.stdout and "[PYR" in text, text

    for name, row in CASES.items():
        yield name, lambda row=row: case(*row)
