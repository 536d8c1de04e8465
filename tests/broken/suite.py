"""What is said of broken programs, beside what CPython says.

programs.txt holds them, between lines of three hyphens; CPython is asked at each
run. Each must be refused, with one finding, at CPython's line; in CPython's words
unless OTHER_WORDS says why not; and where CPython has no more than "invalid
syntax" to say, with help. side-by-side.txt shows both to a reader (UPDATE=1
writes it); it is of the version that its first line names."""
import json
import pathlib
import tempfile
import warnings

HERE = pathlib.Path(__file__).resolve().parent
GOLDEN = HERE / "side-by-side.txt"
MINOR = 11  # of the golden

# our message: why it is not CPython's
OTHER_WORDS = {
    "truncated \\UXXXXXXXX escape": "without the name of a codec",
    "unknown Unicode character name": "without the name of a codec",
    "(value error) invalid \\x escape": "the caret shows where",
    "invalid syntax: write != in Python 3": "says more",
}
LEAST_HELP = 0.8  # of the programs


def programs():
    return (HERE / "programs.txt").read_text(
        encoding="utf-8").rstrip("\n").split("\n---\n")


def cpython(text):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(text, "<text>", "exec", dont_inherit=True)
        except SyntaxError as error:
            return error
    return None


def ours(ctx, texts):
    """For each text its findings."""
    with tempfile.TemporaryDirectory() as folder:
        for i, text in enumerate(texts):
            pathlib.Path(folder, f"{i:03}.py").write_text(text + "\n",
                                                          encoding="utf-8")
        done = ctx.run([ctx.bin, "check", "--format=json", folder])
    assert done.returncode == 1 and not done.stderr, done.stderr
    found = [[] for _ in texts]
    for entry in json.loads(done.stdout):
        found[int(pathlib.Path(entry["file"]).stem)].append(entry)
    return found


def judge(text, error, found):
    """What is wrong, in words, or None."""
    if error is None:
        return "CPython accepts it"
    if len(found) != 1:
        return f"{len(found)} findings: {found}"
    entry, = found
    if entry["line"] != error.lineno:
        return f"line {entry['line']}, not CPython's {error.lineno}"
    if entry["message"] != error.msg and \
            entry["message"] not in OTHER_WORDS:
        return f"says {entry['message']!r}, CPython {error.msg!r}"
    if entry["message"] == "invalid syntax" and not entry["help"]:
        return "no more than invalid syntax"
    return None


def at_least_as_helpful(ctx):
    texts = programs()
    assert len(texts) >= 80 and len(set(texts)) == len(texts), len(texts)
    found = ours(ctx, texts)
    wrong = []
    for text, mine in zip(texts, found):
        fault = judge(text, cpython(text + "\n"), mine)
        if fault:
            wrong.append(f"{text!r}: {fault}")
    assert not wrong, f"{len(wrong)} programs\n" + "\n".join(wrong)
    helped = sum(bool(mine[0]["help"]) for mine in found)
    assert helped >= LEAST_HELP * len(texts), f"{helped} of {len(texts)}"
    unused = set(OTHER_WORDS) - {mine[0]["message"] for mine in found}
    assert not unused, f"in no program: {unused}"


def side_by_side(ctx):
    if ctx.minor != MINOR:
        ctx.skip(f"the golden is of CPython 3.{MINOR}")
    page = [f"CPython 3.{MINOR} and pyrestrict on broken programs; "
            "UPDATE=1 writes this.\n"]
    texts = programs()
    for text, found in zip(texts, ours(ctx, texts)):
        error, (entry, *_) = cpython(text + "\n"), found
        page.append("\n" + "".join(f"    | {line}\n"
                                   for line in text.split("\n")))
        page.append(f"CPython     {error.lineno}:{error.offset}: {error.msg}\n")
        page.append(f"pyrestrict  {entry['line']}:{entry['column']}: "
                    f"{entry['message']} [{entry['rule']}]\n")
        if entry["help"]:
            page.append(f"            {entry['help']}\n")
    page = "".join(page)
    if ctx.update:
        GOLDEN.write_text(page, encoding="utf-8")
        print("updated", GOLDEN.relative_to(ctx.root))
    want = GOLDEN.read_text(encoding="utf-8").splitlines()
    for number, (line, wanted) in enumerate(zip(page.splitlines(), want), 1):
        assert line == wanted, f"line {number}: {line!r}, not {wanted!r}"
    assert len(page.splitlines()) == len(want)


def cases(ctx):
    yield "the right line, words and help", lambda: at_least_as_helpful(ctx)
    yield "side by side", lambda: side_by_side(ctx)
