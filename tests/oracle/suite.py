"""The tree oracle: our tree is CPython's own, positions included.

Files: the target's standard library, every file with ORACLE=all, else a sample
with a fixed stride; ORACLE_PATH adds folders. A difference, or a refusal that
has no row in explained.txt, fails. Texts: the tables of snippets.py.
"""
import collections
import fnmatch
import os
import pathlib
import sys
import sysconfig
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import oracle  # noqa: E402
import snippets  # noqa: E402

SAMPLE = 300
BATCH = 50
OPTIONS = ["--spans"]

# Faults of one release's own parser, by its message or by the text.
CRASHES = ("field 'value' is required for Constant",  # 3.12: {x:{y=}}
           "malformed \\N character escape")


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
    text = (oracle.HERE / "explained.txt").read_text()
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


def check_files(tool, files, total):
    faults = []
    for path, answer in zip(files, oracle.answers(tool, files, OPTIONS)):
        result = oracle.compare(path.read_bytes(), answer)
        if result.kind == "refused" and explained(path, result.text):
            result.kind = "explained"
        total[result.kind] += 1
        if result.kind in ("differ", "refused", "broken"):
            faults.append(f"{path}: {result.kind}: {result.text}")
    assert not faults, f"{len(faults)} files\n" + "\n".join(faults[:5])


def comparable(text, result):
    """False where this release's own parser is at fault."""
    if result.kind == "differ" and sys.version_info[:2] == (3, 12):
        if any(fault in result.text for fault in CRASHES):
            return False
        # 3.12.1 decodes escapes in the specifiers of raw f-strings.
        return not (text[:2].lower() in ("rf", "fr") and "\\" in text)
    return True


def check_texts(tool, texts, total):
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, text in enumerate(texts):
            paths.append(pathlib.Path(folder, f"{i}.py"))
            paths[-1].write_bytes(text.encode())
        lines = oracle.answers(tool, paths, [*OPTIONS, "--stage", "checked"])
    for text, answer in zip(texts, lines):
        result = oracle.compare(text.encode(), answer)
        if not comparable(text, result):
            result.kind = "not comparable"
        total[result.kind] += 1
        if result.kind in ("differ", "refused", "broken"):
            faults.append(f"{text[:200]!r}: {result.kind}: {result.text[:800]}")
    assert not faults, f"{len(faults)} texts\n" + "\n".join(faults[:10])


def batches(items, size):
    return [items[i:i + size] for i in range(0, len(items), size)]


def cases(ctx):
    tool = str(ctx.test_build / "ir-dump")
    files = library()
    texts = [text + "\n" for text in dict.fromkeys(snippets.texts())]
    count = {"files": Count(), "texts": Count()}

    for i, batch in enumerate(batches(files, BATCH)):
        yield f"files-{i}", lambda batch=batch: check_files(
            tool, batch, count["files"])
    for i, batch in enumerate(batches(texts, 2000)):
        yield f"texts-{i}", lambda batch=batch: check_texts(
            tool, batch, count["texts"])

    def totals():
        for name, found in count.items():
            print(f"  oracle {name}: {sum(found.values())}: {found.line()}")
        assert count["files"]["same"] > 0.9 * len(files)
        assert count["texts"]["same"] > 1000
        assert count["texts"]["invalid"] > 1000

    yield "totals", totals
