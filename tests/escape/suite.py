"""Attacks, and which walls stop them.

Each file prints REACHED when it holds a power (module, frame, code, globals,
file) and ESCAPED after an effect that the policy forbids. Its header
(attack.py) says what it tries and which walls stop it, each of them alone.

For every file:

    all walls off          REACHED or ESCAPED, else the attack is dead: a failure
    all walls on           neither
    1, 2 or 4 off          no REACHED; 1+2 off: none either, if wall 3 is named
    3 off                  no ESCAPED
    --guards=full          the same output and verdict as with --guards=names
    only wall k on         no ESCAPED, for each k in `stops`; no REACHED either
                           where the attack stays inside the process (no file is
                           read, so the jail has nothing to stop)

An attack on the world outside is stopped by two walls at least; one that a
single wall stops says why. Memory-safety bugs of the interpreter have only the
jail against them, or a wall that happens to refuse what they need: with the jail
alone the process may die of a signal or go on, as long as nothing escapes and
the verdict says what happened.

Each part of wall 3 is there for something: with walls 1 and 2 off and the part
left out, some attack reaches its power again. `make escape-matrix` asks that of
every table of every wall, and of every file.

Files are never deleted."""
import json
import os
import pathlib
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE.parent / "tools"))
import modes  # noqa: E402
from attack import ALL, ON, Lab, alone, attacks, classes  # noqa: E402

NO_REACHED = (ON, "1", "2", "4")
NO_ESCAPED = ("3",)
FEWEST = 250  # attacks; the folder only grows

# Parts of wall 3 (parts.def), and an attack that each of them stops.
STOPPED_BY = {
    "d": "builtin_self",         # DELETE rows of descriptors.def
    "g": "walk_mro",             # GATE, READ and OWN rows
    "r": "shared_proxy_eq",      # REPLACE rows
    "f": "shared_special_form",  # frozen classes and objects
}

# How a process may end that a memory bug has gone through.
HONEST = {"finished", "raised", "signal", "violation", "limit"}


def modes_agree(ctx, attack):
    """No attack gets another answer from the mode that guards less."""
    modes.both(ctx, ["--wall=20s", "--cpu=10s", *attack.flags, attack.path],
               binary=ctx.test_bin)


def check(ctx, lab, attack):
    attack.check_header()
    stops = attack.stops
    assert len(stops) >= 1 + attack.outside, f"{attack.name}: one wall alone"
    got = lab.outcome(attack, ALL)
    assert got.words, "dead: " + got.text
    # A guard stands where the compiler puts it and the audit proves it: where wall
    # 3 is nothing but that guard, the header does not name it.
    for off in (*NO_REACHED, "1,2") if "3" in stops else NO_REACHED:
        got = lab.outcome(attack, off)
        assert not got.words and got.code != 125, got.text
    modes_agree(ctx, attack)
    for off in NO_ESCAPED:
        got = lab.outcome(attack, off)
        assert "ESCAPED" not in got.words, got.text
    for wall in stops:
        got = lab.outcome(attack, alone(wall))
        assert not got.gets_through(attack), got.text


def report_of(ctx, attack, off):
    """What the report says of a run with these walls off."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "report.json")
        argv = [ctx.test_bin, "run", "--wall=20s", "--cpu=10s",
                f"--report={path}", *attack.flags]
        done = ctx.run(argv + ([f"--walls-off={off}"] if off else []) +
                       [attack.path])
        with open(path, encoding="utf-8") as file:
            return json.load(file), done


def check_bug(ctx, lab, attack):
    attack.check_header()
    got = lab.outcome(attack, ALL)
    here = f"3.{ctx.minor}" in attack.bug
    assert got.shows() or not here, "dead: " + got.text
    got = lab.outcome(attack, ON)
    assert not here or got.shows() == (attack.stops == ["4"]), got.text
    for off in (ON, alone("4")):
        report, done = report_of(ctx, attack, off)
        verdict = report["verdict"]
        assert b"ESCAPED" not in done.stdout, f"{attack.name} {off}: escaped"
        assert verdict in HONEST or (off == ON and verdict == "rejected"), \
            f"{attack.name} {off}: {verdict}"
        assert (done.returncode > 128) == (verdict == "signal"), \
            f"{attack.name} {off}: {verdict}, status {done.returncode}"


def part_needed(lab, attack, part):
    off = f"1,2,{part}"
    got = lab.outcome(attack, off)
    assert got.words, "not missed: " + got.text


def alarm_needed(lab, attack):
    """The audit hook ends a guest that reads a frame's field, which without the
    DELETE rows it could."""
    got = lab.outcome(attack, "1,2,d")
    assert not got.words and got.code == 123, got.text
    got = lab.outcome(attack, "1,2,d,e")
    assert got.words, got.text


def every_class(files):
    """A row of classes.txt for each class, and an attack for each row."""
    rows = classes()
    used = {attack.kind for attack in files if attack.kind}
    assert len(rows) == len(set(rows)), "a class has two rows"
    assert used <= set(rows), f"no row in classes.txt: {used - set(rows)}"
    assert set(rows) <= used, f"no attack: {set(rows) - used}"


def all_different(files):
    """No two attacks say that they try the same, none does the same."""
    for what in ("tries", "text"):
        seen = {}
        for attack in files:
            key = attack.header.get("tries") if what == "tries" else \
                attack.text.split("\n\n", 1)[-1]
            assert key not in seen, \
                f"{attack.name} and {seen[key]} are the same in {what}"
            seen[key] = attack.name


def enough(files):
    assert len(files) >= FEWEST, f"{len(files)} attacks, {FEWEST} at least"


def cases(ctx):
    files = attacks()
    named = {attack.name: attack for attack in files}
    lab = Lab(ctx.test_bin, ctx.run)
    yield "classes", lambda: every_class(files)
    yield "differences", lambda: all_different(files)
    yield "count", lambda: enough(files)
    for part, name in STOPPED_BY.items():
        yield f"part {part}", \
            lambda part=part, name=name: part_needed(lab, named[name], part)
    yield "part e", lambda: alarm_needed(lab, named["frame_generator"])
    for attack in files:
        if attack.bug:
            yield attack.name, lambda attack=attack: check_bug(ctx, lab, attack)
        else:
            yield attack.name, lambda attack=attack: check(ctx, lab, attack)
