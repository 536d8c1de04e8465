"""Each rule's example does what examples.def says. Cases of suite.py."""
import re
import runpy

C_ESCAPES = {b"n": b"\n", b"f": b"\f", b'"': b'"', b"\\": b"\\"}


def c_text(field):
    """The bytes of a C string."""
    return re.sub(rb"\\(x[0-9a-f]{2}|.)",
                  lambda m: C_ESCAPES.get(m[1]) or bytes([int(m[1][1:], 16)]),
                  field[1:-1].encode())


def rows(ctx, name):
    space = runpy.run_path(str(ctx.root / "grammar" / "gen-build"))
    return list(space["rows"](ctx.root / "grammar" / name))


def names(ctx):
    """rule's NAME: id"""
    return {row[2]: row[1] for row in rows(ctx, "rules.def")
            if row[0] == "RULE"}


def all_have_examples(ctx):
    found = [row[1] for row in rows(ctx, "examples.def")]
    assert sorted(found) == sorted(names(ctx)), set(found) ^ set(names(ctx))
    without = [row for row in rows(ctx, "examples.def")
               if row[0] == "NO_EXAMPLE"]
    assert len(without) <= 12, without


def works(ctx, row, rule):
    _, name, command, bad, good = row
    argv = [ctx.bin, *command[1:-1].split(), "-"]
    done = ctx.run(argv, stdin=c_text(bad))
    said = (done.stdout + done.stderr).decode(errors="replace")
    assert f"[PYR{rule}]" in said, f"{name} is not met: {said}"
    done = ctx.run(argv, stdin=c_text(good))
    said = (done.stdout + done.stderr).decode(errors="replace")
    assert done.returncode == 0 and "[PYR" not in said, said


def cases(ctx):
    yield "every rule has an example", lambda: all_have_examples(ctx)
    known = names(ctx)
    for row in rows(ctx, "examples.def"):
        if row[0] == "EXAMPLE":
            yield (f"the example of {row[1]}",
                   lambda row=row: works(ctx, row, known.get(row[1])))
