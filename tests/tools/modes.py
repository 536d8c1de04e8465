"""--guards=full as the oracle of --guards=names.

Full mode guards every access and item, names mode leaves out what the tables say
is harmless. A program must not be able to tell: same stdout, stderr and status,
same verdict and place, the same refusals, the same number of ticks."""
import difflib
import json
import pathlib
import re
import tempfile

REPORTED = ("verdict", "limit", "exit_status", "exit_code", "signal", "message",
            "place", "exception", "stage")


def readable(data):
    """Without addresses, and without what this machine's jail lacks."""
    text = re.sub(r"0x[0-9a-f]+", "0x...", data.decode(errors="replace"))
    return re.sub(r"^pyrestrict: jail layer .*\n", "", text, flags=re.M)


def run(ctx, binary, mode, args, stdin, timeout):
    """The finished process, and what can be compared of it as lines."""
    with tempfile.TemporaryDirectory() as folder:
        report = pathlib.Path(folder, "report.json")
        # Sets and dicts in one order: it can decide how often __eq__ is called.
        done = ctx.run([binary, "run", "--seed=1", f"--guards={mode}",
                        f"--report={report}", *args], stdin, timeout=timeout)
        said = json.loads(report.read_text()) if report.exists() else {}
    lines = [f"{name}: {readable(str(said.get(name)).encode())}"
             for name in REPORTED]
    lines += [f"denied {d['rule']} {d['what']} line {d['line']}, {d['count']}"
              for d in said.get("denials", [])]
    ended_by_clock = said.get("limit") in ("cpu", "wall")
    if said and not ended_by_clock:
        lines.append(f"ticks: {said['usage']['ticks']}")
    return done, [*lines, f"status {done.returncode}", "-- stdout",
                  *readable(done.stdout).splitlines(), "-- stderr",
                  *readable(done.stderr).splitlines()]


def both(ctx, args, stdin=b"", binary=None, timeout=60):
    """Run in both modes; they must agree. The process of names mode, and of
    full mode."""
    binary = binary or ctx.bin
    names, want = run(ctx, binary, "names", args, stdin, timeout)
    full, got = run(ctx, binary, "full", args, stdin, timeout)
    difference = "\n".join(difflib.unified_diff(
        want, got, "--guards=names", "--guards=full", lineterm="", n=1))
    assert not difference, difference[:2000]
    return names, full
