"""The tree oracle: our tree is CPython's own, positions included.

Files: the target's standard library, every file with ORACLE=all, else a sample
with a fixed stride; ORACLE_PATH adds folders. A difference, or a refusal that
has no row in explained.txt, fails. Texts: the tables of snippets.py.
"""
import collections
import fnmatch
import functools
import json
import os
import pathlib
import sys
import sysconfig
import tempfile
import threading

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))

import snippets  # noqa: E402

SAMPLE = 300
BATCH = 50
OPTIONS = ["--spans", "--stage", "checked"]

# Faults of one release's own parser, by its message or by the text.
CRASHES = ("field 'value' is required for Constant",)  # 3.12: {x:{y=}}


def library():
    folders = [sysconfig.get_path("stdlib"),
               *os.environ.get("ORACLE_PATH", "").split(":")]
    files = []
    for folder in filter(None, folders):
        files += [path for path in sorted(pathlib.Path(folder).rglob("*.py"))
                  if "-packages" not in str(path)]
    if os.environ.get("ORACLE") == "all":
        return files
    return files[::max(1, len(files) // SAMPLE)]


def rows():
    """(pattern, rule, reason) of explained.txt."""
    text = (HERE / "explained.txt").read_text()
    for line in text.splitlines():
        if line and not line.startswith("#"):
            pattern, rule, reason = line.split(None, 2)
            yield pattern, rule, reason


def explained(path, text):
    rule = text.split()[0]
    return any(rule == row[1] and fnmatch.fnmatch(str(path), f"*/{row[0]}")
               for row in rows())


class Count(collections.Counter):
    def line(self):
        return ", ".join(f"{self[kind]} {kind}" for kind in
                         ("same", "differ", "refused", "explained", "invalid",
                          "broken", "not comparable"))


def compare(ctx, paths):
    """(kind, text) for each file, from a process of its own: recursion limits
    and the like are global there, and two can run at a time."""
    worker = [ctx.python, HERE / "oracle.py", ctx.test_build / "ir-dump",
              *OPTIONS]
    names = "".join(f"{path}\n" for path in paths)
    done = ctx.run(worker, stdin=names.encode(), timeout=600)
    assert done.returncode == 0, done.stderr.decode()[-3000:]
    return [json.loads(line) for line in done.stdout.splitlines()]


def check_files(ctx, files, total):
    faults = []
    for path, (kind, text) in zip(files, compare(ctx, files)):
        if kind == "refused" and explained(path, text):
            kind = "explained"
        total[kind] += 1
        if kind in ("differ", "refused", "broken"):
            faults.append(f"{path}: {kind}: {text}")
    assert not faults, f"{len(faults)} files\n" + "\n".join(faults[:5])


def comparable(text, kind, found):
    """False where this release's own parser is at fault."""
    if kind != "differ" or sys.version_info < (3, 12):
        return True
    # 3.13.0 takes the text of {y=} in {z:{x=}{y=}} from {x=}.
    return not (":{x=}{y=}" in text or any(f in found for f in CRASHES))


def check_texts(ctx, texts, total):
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, text in enumerate(texts):
            paths.append(pathlib.Path(folder, f"{i}.py"))
            paths[-1].write_bytes(text.encode())
        results = compare(ctx, paths)
    for text, (kind, found) in zip(texts, results):
        if not comparable(text, kind, found):
            kind = "not comparable"
        total[kind] += 1
        if kind in ("differ", "refused", "broken"):
            faults.append(f"{text[:200]!r}: {kind}: {found[:800]}")
    assert not faults, f"{len(faults)} texts\n" + "\n".join(faults[:10])


def batches(items, size):
    return [items[i:i + size] for i in range(0, len(items), size)]


class Running:
    """So that the totals wait for the cases that run beside them."""

    def __init__(self):
        self.changed = threading.Condition()
        self.count = 0

    def __enter__(self):
        with self.changed:
            self.count += 1

    def __exit__(self, *ignored):
        with self.changed:
            self.count -= 1
            self.changed.notify_all()

    def wait(self):
        with self.changed:
            self.changed.wait_for(lambda: self.count == 0)


def cases(ctx):
    files = library()
    texts = [text + "\n" for text in dict.fromkeys(snippets.texts())]
    count = {"files": Count(), "texts": Count()}
    running = Running()

    def case(check, batch, total):
        with running:
            check(ctx, batch, total)

    for i, batch in enumerate(batches(files, BATCH)):
        yield f"files-{i}", functools.partial(case, check_files, batch,
                                              count["files"])
    for i, batch in enumerate(batches(texts, 2000)):
        yield f"texts-{i}", functools.partial(case, check_texts, batch,
                                              count["texts"])

    def totals():
        running.wait()
        for name, found in count.items():
            print(f"  oracle {name}: {sum(found.values())}: {found.line()}")
        assert count["files"]["same"] > 0.9 * len(files)
        assert count["texts"]["same"] > 1000
        assert count["texts"]["invalid"] > 1000

    yield "totals", totals
