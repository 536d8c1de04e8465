#!/usr/bin/env python3
"""Hold mutated programs to CPython.

    check.py BUILD [SECONDS [RANDOM]]       what is accepted
    check.py BUILD --both COUNT [RANDOM]    what is read and refused

The first runs the fuzzer, keeps programs that were accepted, and checks each:
CPython compiles the program and the output, the output's statements and calls
start on the program's lines, and the audit accepts the output. The second makes
texts, most of them wrong in one place, and compares trees and refusals.
"""
import ast
import collections
import pathlib
import subprocess
import sys
import tempfile
import warnings

HERE = pathlib.Path(__file__).resolve().parent


def lines_of(text):
    """How many statements and calls start on each line, guards and the
    statements that imports become left out."""
    count = collections.Counter()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.stmt):
            count["line", node.lineno] = 1
        if isinstance(node, ast.Call):
            name = node.func
            if not (isinstance(name, ast.Name) and name.id in GUARDS):
                count["call", node.lineno] += 1
    return count


# `_range_(range, x)` stands for the call range(x), and counts as it.
GUARDS = {"_read_", "_write_", "_getiter_", "_import_", "_fstr_", "_fmt_"}


def python_fault(path):
    """What CPython has against the program or its output; None: nothing."""
    text = path.read_bytes()
    out = path.with_name(path.name.replace(".in.", ".out.")).read_bytes()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for what, code in ("program", text), ("output", out):
            try:
                compile(code, path.name, "exec", dont_inherit=True)
            except (SyntaxError, ValueError) as error:
                return f"CPython refuses the {what}: {error}"
            except (RecursionError, MemoryError):
                return None
        before, after = lines_of(text), lines_of(out)
    moved = [key for key in before if after[key] < before[key]]
    return f"not on their lines: {sorted(moved)[:5]}" if moved else None


def audit_faults(build, outs):
    """The audit's verdicts that are not "accepted"."""
    done = subprocess.run([build / "audit-tool", *outs], capture_output=True,
                          check=True, timeout=600)
    verdicts = done.stdout.decode().splitlines()
    assert len(verdicts) == len(outs), done.stderr.decode()
    return [(path, verdict) for path, verdict in zip(outs, verdicts)
            if verdict != "accepted"]


def check(build, seconds, folder, random="1"):
    """(number of programs, faults as texts)"""
    folder = pathlib.Path(folder)
    done = subprocess.run(
        [build / "fuzz-compile", "--seconds", str(seconds), "--random", random,
         "--findings", folder, "--keep", folder, "--kept", str(200 * seconds),
         HERE / "seeds"], capture_output=True)
    programs = sorted(folder.glob("*.in.py"))
    faults = [f"finding: {path.read_bytes()!r}"
              for path in folder.glob("finding-*.py")]
    if done.returncode:
        faults.append((done.stdout + done.stderr).decode(errors="replace"))
    faults += [f"{fault}\n{path.read_bytes()!r}" for path in programs
              if (fault := python_fault(path))]
    outs = [path.with_name(path.name.replace(".in.", ".out."))
            for path in programs]
    faults += [f"audit: {verdict}\n{path.read_bytes()!r}"
               for path, verdict in audit_faults(build, outs)]
    return len(programs), faults


# What we mean to refuse: bytes, names in look-alike letters.
MEANT = ("PYR01", "PYR0326")


def both(build, count, folder, random="1"):
    """(number of texts, faults): each is read alike or refused by both. Texts
    with guards in them are left out: they are read as what they guard."""
    sys.path.insert(0, str(HERE.parent / "oracle"))
    import oracle
    subprocess.run([build / "fuzz-compile", "--write", folder, "--kept",
                    str(count), "--random", random, HERE / "seeds"],
                   check=True)
    paths = [path for path in sorted(pathlib.Path(folder).glob("text-*.py"))
             if not any(guard.encode() in path.read_bytes()
                        for guard in (*GUARDS, "_tick_"))]
    lines = oracle.answers(build / "ir-dump", paths,
                           ["--spans", "--stage", "checked"])
    faults = []
    for path, answer in zip(paths, lines):
        result = oracle.compare(path.read_bytes(), answer)
        if result.kind not in ("same", "invalid") and not (
                result.kind == "refused" and result.text.startswith(MEANT)):
            faults.append(f"{result.kind}: {result.text}\n"
                          f"{path.read_bytes()!r}")
    return len(paths), faults


def main():
    build = pathlib.Path(sys.argv[1])
    args = sys.argv[2:]
    run = check
    if args[:1] == ["--both"]:
        run = both
        del args[0]
    with tempfile.TemporaryDirectory() as folder:
        count, faults = run(build, int(args[0]) if args else 10, folder,
                            *args[1:])
    for fault in faults[:20]:
        print(fault)
    print(f"{count} programs, {len(faults)} faults")
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main())
