"""Attacks, and which walls stop them.

Each file prints REACHED when it holds a power (module, frame, code, globals,
file) and ESCAPED after an effect that the policy forbids. Its header says what
it tries and which walls stop it, each of them alone:

    # tries: a generator knows its frame
    # stops: 1 2 3 4

For every file:

    all walls off          REACHED or ESCAPED, else the attack is dead: a failure
    all walls on           neither
    1, 2, 4 or 1+2 off     no REACHED
    3 off                  no ESCAPED
    only wall k on         no ESCAPED, for each k in `stops`; no REACHED either
                           where the attack stays inside the process (no file is
                           read, so the jail has nothing to stop)

An attack on the world outside is stopped by two walls at least. Each part of wall 3 is there for something: with walls 1 and 2 off and the part
left out, some attack reaches its power again.

Files are never deleted. ESCAPE_MATRIX=1 prints the table of all of them."""
import os
import re

ON = ""
ALL = "1,2,3,4"
NO_REACHED = (ON, "1", "2", "4", "1,2")
NO_ESCAPED = ("3",)


def header(path):
    """The walls that stop the attack of this file, and whether it goes for the
    world outside."""
    text = path.read_text(encoding="utf-8")
    tries = re.match(r"# tries: .+\n# stops:((?: [1-4])+)\n", text)
    assert tries, f"{path.name}: no `# tries:` and `# stops:` lines"
    stops = tries[1].split()
    outside = "ESCAPED" in text
    assert len(stops) >= 1 + outside, f"{path.name}: one wall alone stops it"
    return stops, outside


# Parts of wall 3 (page.h), and an attack that each of them stops.
PARTS = {
    "d": "builtin_self",         # DELETE rows of descriptors.def
    "g": "walk_mro",             # GATE, READ and OWN rows
    "r": "shared_proxy_eq",      # REPLACE rows
    "f": "shared_special_form",  # frozen classes and objects
}


def alone(wall):
    """--walls-off for a run in which only this wall stands."""
    return ",".join(w for w in "1234" if w != wall)


def attack(ctx, path, off):
    """The words that the attack prints, and the run."""
    argv = [ctx.test_bin, "run", "--wall=20s", "--cpu=10s"]
    if off:
        argv.append(f"--walls-off={off}")
    done = ctx.run(argv + [path])
    words = {w for w in ("REACHED", "ESCAPED") if w.encode() in done.stdout}
    return words, done


def explain(path, off, words, done):
    where = f"walls off: {off or 'none'}"
    said = " ".join(sorted(words)) or "nothing"
    tail = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
    return f"{path.name}: {where}: {said}; {' '.join(tail)}"


def check(ctx, path):
    stops, outside = header(path)
    words, done = attack(ctx, path, ALL)
    assert words, "dead: " + explain(path, ALL, words, done)
    for off in NO_REACHED:
        words, done = attack(ctx, path, off)
        assert not words, explain(path, off, words, done)
        assert done.returncode != 125, explain(path, off, words, done)
    for off in NO_ESCAPED:
        words, done = attack(ctx, path, off)
        assert "ESCAPED" not in words, explain(path, off, words, done)
    for off in map(alone, stops):
        words, done = attack(ctx, path, off)
        assert not words & ({"ESCAPED"} if outside else {"REACHED"}), \
            explain(path, off, words, done)


def part_needed(ctx, part):
    path = ctx.tests / "escape" / f"{PARTS[part]}.py"
    words, done = attack(ctx, path, f"1,2,{part}")
    assert words, "not missed: " + explain(path, f"1,2,{part}", words, done)


def alarm_needed(ctx):
    """The audit hook ends a guest that reads a frame's field, which without the
    DELETE rows it could."""
    path = ctx.tests / "escape" / "frame_generator.py"
    words, done = attack(ctx, path, "1,2,d")
    assert not words and done.returncode == 123, \
        explain(path, "1,2,d", words, done)
    words, done = attack(ctx, path, "1,2,d,e")
    assert words, explain(path, "1,2,d,e", words, done)


def matrix(ctx, files):
    """One line a file: what it prints with each wall alone, and with none."""
    rows = [ON, "1", "2", "3", "4", "1,2", *map(alone, "1234"), ALL]
    print("escape: " + " ".join(f"-{off or 'none'}" for off in rows))
    for path in files:
        cells = []
        for off in rows:
            words, _ = attack(ctx, path, off)
            cells.append("E" if "ESCAPED" in words else
                         "R" if words else ".")
        print(f"{path.stem:28} {' '.join(cells)}", flush=True)


def cases(ctx):
    files = sorted(p for p in ctx.tests.glob("escape/*.py")
                   if p.name != "suite.py")
    if os.environ.get("ESCAPE_MATRIX"):
        matrix(ctx, files)
    for part in PARTS:
        yield f"part {part}", lambda part=part: part_needed(ctx, part)
    yield "part e", lambda: alarm_needed(ctx)
    for path in files:
        yield path.stem, lambda path=path: check(ctx, path)
