"""164 real programs with their own tests: each is accepted, passes under `run`
in both guard modes, and compiles to the same bytes again.

A quarter of them a day, another each day; HUMANEVAL=all takes all of them."""
import datetime
import json
import os
import pathlib
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tools"))
import modes  # noqa: E402


def program(row):
    """prompt + solution + test + its call, then OK."""
    return "\n".join([row["prompt"] + row["canonical_solution"], row["test"],
                      f"check({row['entry_point']})", 'print("OK")', ""])


def case(ctx, text):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "program.py")
        source.write_text(text)
        plain = ctx.run([ctx.python, "-I", source])
        assert plain.stdout == b"OK\n", f"plain CPython: {plain.stderr!r}"
        checked = ctx.run([ctx.bin, "check", source])
        assert checked.returncode == 0, checked.stdout.decode()
        for mode in "names", "full":
            guards = f"--guards={mode}"
            out = pathlib.Path(folder, "out.py")
            done = ctx.run([ctx.bin, "compile", guards, "-o", out, source])
            assert done.returncode == 0, done.stderr.decode()
            again = ctx.run([ctx.bin, "compile", guards, out])
            assert again.stdout == out.read_bytes(), \
                f"{guards}: not idempotent: {again.stderr.decode()}"
        ran, _ = modes.both(ctx, ["--cpu", "60s", "--wall", "120s", source],
                            timeout=150)
        assert (ran.returncode, ran.stdout) == (0, b"OK\n"), \
            f"{ran.returncode} {ran.stdout!r} " + ran.stderr.decode()


def cases(ctx):
    path = ctx.shared / "data" / "HumanEval.jsonl"
    if not path.exists():
        yield "all", lambda: ctx.skip("HumanEval.jsonl is not here")
        return
    step = 1 if os.environ.get("HUMANEVAL") == "all" else 4
    today = datetime.date.today().toordinal()
    for line in open(path).readlines()[today % step::step]:
        row = json.loads(line)

        def one(row=row):
            case(ctx, program(row))

        yield row["task_id"], one
