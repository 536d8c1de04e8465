"""The fuzzer's seeds, replayed; and a few seconds of it.

`make fuzz SECONDS=600` runs it under the sanitizers for longer, `make
fuzz-planted` proves that it finds a planted bug. A finding's input becomes a
seed, named after what was wrong.
"""
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import check  # noqa: E402


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

    def accepted():
        with tempfile.TemporaryDirectory() as folder:
            count, faults = check.check(ctx.test_build, 3, folder)
        assert count > 50 and not faults, "\n".join(faults[:5]) or count

    def both():
        with tempfile.TemporaryDirectory() as folder:
            count, faults = check.both(ctx.test_build, 2000, folder)
        assert count > 500 and not faults, "\n".join(faults[:5]) or count

    yield "seeds", replay
    yield "accepted programs are accepted by CPython and the audit", accepted
    yield "texts are read or refused as CPython does", both
    yield "brief", brief
