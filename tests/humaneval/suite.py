"""164 real programs with their own tests: each is accepted, passes under `run`
in both guard modes, and compiles to the same bytes again."""
import json
import pathlib
import tempfile


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
            ran = ctx.run([ctx.bin, "run", guards, "--cpu", "60s", "--wall",
                           "120s", source], timeout=150)
            assert (ran.returncode, ran.stdout) == (0, b"OK\n"), \
                f"{guards}: {ran.returncode} {ran.stdout!r} " + \
                ran.stderr.decode()


def cases(ctx):
    path = ctx.shared / "data" / "HumanEval.jsonl"
    if not path.exists():
        yield "all", lambda: ctx.skip("HumanEval.jsonl is not here")
        return
    for line in open(path):
        row = json.loads(line)

        def one(row=row):
            case(ctx, program(row))

        yield row["task_id"], one
