"""Each example with its expected output beside it, checked and run in both guard
modes."""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tools"))
import modes  # noqa: E402

# examples that show a refusal: name -> (flags, status, word on stderr)
REFUSALS = {
    "rejected": ([], 126, "PYR"),
    "endless": (["--ticks=100000"], 120, "ticks"),
}


def cases(ctx):
    folder = ctx.root / "examples"
    for source in sorted(folder.glob("*.py")):
        name = source.stem
        expected = source.with_suffix(".out")
        stdin = source.with_suffix(".in")

        def run(source=source, expected=expected, stdin=stdin, name=name):
            flags, status, word = REFUSALS.get(name, ([], 0, ""))
            data = stdin.read_bytes() if stdin.exists() else b""
            done, _ = modes.both(ctx, [*flags, source], data)
            text = done.stderr.decode()
            assert done.returncode == status, f"{done.returncode}: {text}"
            assert done.stdout == expected.read_bytes(), done.stdout.decode()
            assert word in text, text

        def check(source=source, name=name):
            done = ctx.run([ctx.bin, "check", source])
            wanted = 1 if name == "rejected" else 0
            assert done.returncode == wanted, done.stdout.decode()

        def plain(source=source, expected=expected, stdin=stdin):
            data = stdin.read_bytes() if stdin.exists() else b""
            done = ctx.run([ctx.python, "-I", source], stdin=data)
            assert done.stdout == expected.read_bytes(), done.stderr.decode()

        yield f"{name}: run", run
        yield f"{name}: check", check
        if name not in REFUSALS and name != "runtime":
            yield f"{name}: plain CPython prints the same", plain
    outputs = {p.stem for p in folder.glob("*.out")}
    sources = {p.stem for p in folder.glob("*.py")}

    def pairs():
        assert outputs == sources, f"without partner: {outputs ^ sources}"

    yield "every example has an output, every output an example", pairs
