"""Constructs, plain and guarded: what the guards do to a program's meaning.

From ../shared/data/guarded-forms.jsonl (skipped where that is absent). Each
program is compiled, in both modes, and must print under CPython, with guards of
a few lines of Python, what it prints plain. Its guarded spelling, written by
hand, must compile to the very same text (its guards are taken for what they
are), or be rejected for a guard out of place: never anything between."""
import contextlib
import io
import json
import pathlib
import sys
import traceback

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tools"))
import unguard  # noqa: E402

MODES = ((), ("--guards=full",))
# The spellings by hand that are no canonical form, so that one of them becoming
# so, or ceasing to be, is seen.
counts = {"same": 0, "rejected": 0}


def compile_text(ctx, text, *options):
    done = ctx.run([ctx.bin, "compile", *options, "-"], stdin=text.encode(),
                   timeout=20)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def behaviour(text, extra):
    """What a program prints, and how it ends: type, text, lines."""
    out = io.StringIO()
    end = None
    namespace = {"__name__": "__main__", **extra}
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            exec(compile(text, "program", "exec"), namespace)
        except Exception as error:
            lines = [f.lineno for f in traceback.extract_tb(error.__traceback__)
                     if f.filename == "program"]
            end = (type(error).__name__, str(error), lines)
    return out.getvalue(), end


def same_behaviour(ctx, form):
    for mode in MODES:
        status, out, errors = compile_text(ctx, form["plain"], *mode)
        if status:
            assert "PYR03" in errors, errors
            ctx.skip("outside the language: " + errors.splitlines()[0])
        unguard.compare(form["plain"], out)
        if form["runs"]:
            want = behaviour(form["plain"], {})
            got = behaviour(out, unguard.guards())
            assert want == got, f"{want}\n{got}\n{out}"


def inverts(ctx, form):
    try:
        compile(form["guarded"], "guarded", "exec")
    except SyntaxError:
        ctx.skip("not Python")
    for mode in MODES:
        status, out, errors = compile_text(ctx, form["guarded"], *mode)
        plain_status, plain, _ = compile_text(ctx, form["plain"], *mode)
        if status == 0:
            assert plain_status == 0 and out == plain, f"{out}\n---\n{plain}"
            counts["same"] += 1
        else:
            assert status == 1, errors
            assert plain_status or "PYR0301" in errors, errors
            counts["rejected"] += 1


def enough_invert():
    assert counts["same"] > 2 * counts["rejected"], counts


def cases(ctx):
    data = ctx.shared / "data" / "guarded-forms.jsonl"
    if not data.exists():
        yield "forms", lambda: ctx.skip(f"{data} is absent")
        return
    for line in data.read_text().splitlines():
        form = json.loads(line)
        if int(form["since"].split(".")[1]) > ctx.minor:
            continue
        yield (f"{form['name']} behaves the same",
               lambda form=form: same_behaviour(ctx, form))
        if form["guarded"] not in (None, "None"):
            yield (f"{form['name']} inverts",
                   lambda form=form: inverts(ctx, form))
    yield "most forms by hand are canonical", enough_invert


JOBS = 1  # redirect_stdout is the process's
