"""The standard library and its installed tests: `check` is right about each file,
what it accepts compiles, canonically and line for line. A sample; all of it with
STDLIB=all. The judging is tests/tools/check-stdlib's."""
import os
import pathlib
import re
import sysconfig

EVERY = {"library": 8, "tests": 8}
JOBS = 1  # the tool itself runs on all cores


def folders():
    """The library without its tests, and its tests."""
    library = pathlib.Path(sysconfig.get_path("stdlib"))
    return {"library": [p for p in sorted(library.iterdir())
                        if p.name not in ("test", "__pycache__") and
                        "-packages" not in p.name and
                        (p.is_dir() or p.suffix == ".py")],
            "tests": [library / "test"]}


def check(ctx, name, least):
    every = 1 if os.environ.get("STDLIB") == "all" else EVERY[name]
    done = ctx.run([ctx.python, ctx.tests / "tools" / "check-stdlib",
                    "--build", ctx.release, "--every", every,
                    *folders()[name]], timeout=3600)
    text = done.stdout.decode() + done.stderr.decode()[-3000:]
    assert done.returncode == 0, text[-3000:]
    count = {kind: int(number) for number, kind in
             re.findall(r"^ +(\d+) (.*)$", text, re.M)}
    files = int(re.match(r"(\d+) files", text)[1])
    assert files * every > least, files
    assert count["both accept"] and count["refused by a rule"], count
    assert count["output: as accepted"] == count["both accept"], count
    assert count["output: rules of names off"] > 0.8 * \
        count["refused by a rule"], count
    print(f"  stdlib {name}: {files} files: " +
          ", ".join(f"{number} {kind}" for kind, number in count.items()))


def tests_of_the_library(ctx):
    if not (folders()["tests"][0] / "test_grammar.py").exists():
        ctx.skip("the tests of CPython's library are not installed "
                 f"(libpython3.{ctx.minor}-testsuite)")
    check(ctx, "tests", 700)


def cases(ctx):
    yield "the library", lambda: check(ctx, "library", 500)
    yield "the library's tests", lambda: tests_of_the_library(ctx)
