"""The fuzzer's seeds, replayed; and a few seconds of it.

`make fuzz SECONDS=600` runs it under the sanitizers for longer, `make
fuzz-planted` proves that it finds a planted bug. A finding's input becomes a
seed, named after what was wrong.
"""
import pathlib
import tempfile


def cases(ctx):
    tool = ctx.test_build / "fuzz-compile"
    seeds = ctx.tests / "fuzz" / "seeds"

    def replay():
        files = sorted(seeds.glob("*.py"))
        done = ctx.run([tool, "--replay", *files], timeout=120)
        assert done.returncode == 0, (done.stdout + done.stderr).decode()
        assert f"{len(files)} runs".encode() in done.stdout

    def brief():
        with tempfile.TemporaryDirectory() as folder:
            done = ctx.run([tool, "--seconds", "4", "--findings", folder,
                            seeds], timeout=120)
            text = (done.stdout + done.stderr).decode(errors="replace")
            for path in pathlib.Path(folder).glob("*.py"):
                text += f"\n{path.name}: {path.read_bytes()!r}"
            assert done.returncode == 0, text

    yield "seeds", replay
    yield "brief", brief
