"""Compare what the compiler reads with what CPython reads.

As a program, a worker of suite.py: file names on standard input, one a line;
for each it prints what was found as a line of JSON.

    oracle.py TOOL [OPTIONS OF ir-dump...] < names
"""
import ast
import json
import pathlib
import re
import subprocess
import sys
import warnings

import ast_text

HERE = pathlib.Path(__file__).parent


class Result:
    """What one comparison found: `same`, `refused` (by us alone), `differ`,
    `broken` (pyrestrict's own fault), `invalid` (CPython refuses it)."""

    def __init__(self, kind, text=""):
        self.kind = kind
        self.text = text


def answers(tool, paths, options=()):
    """ir-dump's line for each file."""
    names = "".join(f"{path}\n" for path in paths).encode()
    done = subprocess.run([tool, *options], input=names, capture_output=True,
                          timeout=300)
    lines = done.stdout.decode("utf-8", "replace").split("\n")[:-1]
    if len(lines) != len(paths) or done.returncode not in (0, 1):
        raise AssertionError(
            f"ir-dump stopped at {paths[min(len(lines), len(paths) - 1)]} "
            f"with status {done.returncode}: "
            + done.stderr.decode(errors="replace")[-2000:])
    return lines


def first_difference(ours, theirs):
    at = 0
    end = min(len(ours), len(theirs))
    while at < end and ours[at:at + 512] == theirs[at:at + 512]:
        at += 512
    while at < end and ours[at] == theirs[at]:
        at += 1
    line = re.findall(r"lineno=(\d+)", theirs[:at + 400])
    return (f"near line {line[-1] if line else '?'}\n"
            f"  ours   …{ours[max(0, at - 90):at + 90]}…\n"
            f"  theirs …{theirs[max(0, at - 90):at + 90]}…")


def parse(source):
    """CPython's dump, or its SyntaxError. Parsed and compiled: some errors are
    found only then."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            tree = ast.parse(source)
            compile(source, "<oracle>", "exec", dont_inherit=True)
        except (SyntaxError, ValueError) as error:
            return None, f"{type(error).__name__}: {error}"
        except (RecursionError, MemoryError):
            return None, "too deep for CPython"
        return ast_text.dump(tree), ""


def compare(source, answer):
    theirs, error = parse(source)
    if answer.startswith("#"):
        return Result("broken", answer)
    if theirs is None:
        if answer.startswith("!"):
            return Result("invalid", error)
        return Result("differ", f"CPython refuses it: {error}")
    if answer.startswith("!"):
        return Result("refused", answer[2:])
    if answer[2:] == theirs:
        return Result("same")
    return Result("differ", first_difference(answer[2:], theirs))


def main():
    paths = sys.stdin.read().splitlines()
    lines = answers(sys.argv[1], paths, sys.argv[2:])
    for path, answer in zip(paths, lines):
        result = compare(pathlib.Path(path).read_bytes(), answer)
        print(json.dumps([result.kind, result.text]))


if __name__ == "__main__":
    main()
