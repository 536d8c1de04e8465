#!/usr/bin/env python3
"""How many of its own lines each program executes, under plain CPython.

    line_coverage.py PROGRAM...

Prints a line for each program that leaves some out, and the sum. Lines are
those that CPython's code objects name, so comments and blank lines count
nowhere. A program's header says its arguments and input, as in
tests/consistent/suite.py. Each runs in a child of its own: what it does to
sys, to its streams or to the recursion limit ends with it."""
import json
import os
import pathlib
import re
import sys
import tempfile
import types


def header(text, word):
    match = re.match(r"(?:#.*\n)*?# %s: ?(.*)\n" % word, text)
    return match[1] if match else ""


def own_lines(code):
    """The lines of a code object and of those inside it."""
    lines = {line for _, _, line in code.co_lines() if line}
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            lines |= own_lines(constant)
    return lines


def execute(code, path):
    """Run it as the program, and give the lines that were reached."""
    reached = set()

    def tracer(frame, event, argument):
        if frame.f_code.co_filename != path:
            return None
        reached.add(frame.f_lineno)
        return tracer

    module = types.ModuleType("__main__")
    module.__file__ = path
    sys.modules["__main__"] = module
    sys.settrace(tracer)
    try:
        exec(code, vars(module))
    except BaseException:
        pass  # its end is the other suite's business
    finally:
        sys.settrace(None)
    return reached


def child(path, text, pipe):
    """Never returns: streams to nowhere, input from the header, then run."""
    stdin = tempfile.TemporaryFile()
    stdin.write(header(text, "stdin").encode().decode("unicode_escape").encode())
    stdin.seek(0)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number, source in ((0, stdin.fileno()), (1, nowhere), (2, nowhere)):
        os.dup2(source, number)
    sys.argv = [path, *header(text, "args").split()]
    code = compile(text, path, "exec", dont_inherit=True)
    lines = own_lines(code)
    reached = execute(code, path) & lines
    os.write(pipe, json.dumps([len(lines), sorted(lines - reached)]).encode())
    os._exit(0)


def measure(path):
    """How many lines it has, and those that it left out."""
    text = pathlib.Path(path).read_text()
    out, into = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(out)
        try:
            child(path, text, into)
        finally:
            os._exit(1)
    os.close(into)
    with open(out, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(process, 0)
    if status or not said:
        sys.exit(f"{path}: could not be measured")
    return json.loads(said)


def main(paths):
    total = missed = 0
    for path in paths:
        count, left = measure(path)
        total += count
        missed += len(left)
        if left:
            print(f"{path}: {len(left)} of {count} not reached: "
                  + " ".join(map(str, left)))
    covered = 100 * (total - missed) / total
    print(f"all: {len(paths)} programs, {total} lines, {covered:.1f} %")


if __name__ == "__main__":
    main(sys.argv[1:])
