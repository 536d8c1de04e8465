"""What CPython refuses we refuse, at the same line, and nothing else.

The snippets of *.txt stand between empty lines; CPython's compile() is the
judge at each run, so the files hold no expectations. Where we mean to differ,
DIFFERENCES says why; an entry that no longer differs fails too.
"""
import keyword
import pathlib
import warnings

HERE = pathlib.Path(__file__).resolve().parent

FLUFL = "a joke, and only some releases see the point"

# snippet: reason
DIFFERENCES = {
    "try: pass\nelse: pass\nexcept: pass":
        "refused too, at the second of the two clauses in the wrong order",
    "from __future__ import barry_as_FLUFL": FLUFL,
    "from __future__ import barry_as_FLUFL\n1 != 2": FLUFL,
}


def snippets(path):
    return [text + "\n" for text in
            path.read_text(encoding="utf-8").strip("\n").split("\n\n")]


def cpython(text):
    """(line of the error or None, line and words of each warning)."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(text, "<text>", "exec", dont_inherit=True)
        except SyntaxError as error:
            return error.lineno or -1, set()
        except ValueError:
            return -1, set()
    return None, {(w.lineno, str(w.message)) for w in caught
                  if issubclass(w.category,
                                (SyntaxWarning, DeprecationWarning))}


POINT = "from __future__ import barry_as_FLUFL\n1 <> 2"
if cpython(POINT)[0] is None:
    DIFFERENCES[POINT] = FLUFL


def ours(ctx, texts):
    """For each text [(severity, line, rule, message)]."""
    stdin = b"".join(text.encode() + b"\0" for text in texts)
    done = ctx.run([ctx.test_build / "analysis-tool", "errors"], stdin)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    answers, found = [], []
    for line in done.stdout.decode().splitlines():
        if line == ".":
            answers.append(found)
            found = []
        else:
            severity, number, rule, message = line.split(" ", 3)
            found.append((severity, int(number), rule, message))
    assert len(answers) == len(texts), (len(answers), len(texts))
    return answers


def difference(text, found):
    """What differs, in words, or None."""
    line, warned = cpython(text)
    errors = [f for f in found if f[0] == "E"]
    if line is None and errors:
        return f"CPython accepts, we refuse: {errors}"
    if line is None:
        told = {(f[1], f[3]) for f in found}
        if told != warned:
            return f"CPython warns {sorted(warned)}, we {sorted(told)}"
        return None
    if not errors:
        return f"CPython refuses at line {line}, we accept"
    if line > 0 and line not in {f[1] for f in errors}:
        return f"CPython refuses at line {line}, we: {errors}"
    return None


def check_file(ctx, path):
    texts = snippets(path)
    wrong = []
    for text, found in zip(texts, ours(ctx, texts)):
        what = difference(text, found)
        reason = DIFFERENCES.get(text.rstrip("\n"))
        if what and not reason:
            wrong.append(f"{text!r}: {what}")
        if reason and not what:
            wrong.append(f"{text!r}: listed as different, but is not")
    assert not wrong, f"{len(wrong)} of {len(texts)}\n" + "\n".join(wrong)


def check_listed(ctx):
    every = {text.rstrip("\n") for path in HERE.glob("*.txt")
             for text in snippets(path)}
    missing = set(DIFFERENCES) - every
    assert not missing, f"in no file: {missing}"


def check_keywords(ctx):
    """No keyword is a name, nor is what CPython folds to one."""
    texts = [f"{word} = 1\n" for word in keyword.kwlist]
    texts += [f"{chr(ord(word[0]) + 0xfee0)}{word[1:]} = 1\n"
              for word in keyword.kwlist]
    accepted = [text for text, found in zip(texts, ours(ctx, texts))
                if not any(f[0] == "E" for f in found)]
    assert not accepted, accepted


def cases(ctx):
    if not any(ours(ctx, ["return\n"])):
        yield "lowering", lambda: ctx.skip("the lowering is a placeholder")
        return
    for path in sorted(HERE.glob("*.txt")):
        yield path.stem, lambda path=path: check_file(ctx, path)
    yield "keywords are no names", lambda: check_keywords(ctx)
    yield "differences are in the files", lambda: check_listed(ctx)
