#!/usr/bin/env python3
"""What the compiler accepts, CPython and the audit must accept too.

    check.py BUILD [SECONDS]

Runs the fuzzer, keeps programs that were accepted, and checks each: CPython
compiles the program and the output, the output's statements and calls start on
the program's lines, and the audit accepts the output.
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


def main():
    build = pathlib.Path(sys.argv[1])
    seconds = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    with tempfile.TemporaryDirectory() as folder:
        count, faults = check(build, seconds, folder,
                              sys.argv[3] if len(sys.argv) > 3 else "1")
    for fault in faults[:20]:
        print(fault)
    print(f"{count} accepted programs, {len(faults)} faults")
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main())
