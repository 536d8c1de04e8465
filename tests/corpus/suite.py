"""Programs as people write them: each uses several constructs of the language
at once, and none was written with an eye to what the compiler finds easy. Plain
CPython and `run`, in both guard modes, must print the same on stdout and stderr
and end with the same status (tests/consistent/suite.py compares).

A program that never reaches its lines proves nothing about them: the case
`coverage` counts, under plain CPython, how many of their own lines the programs
execute.

A program that disagrees stays, with its reason, in KNOWN. Never make a program
easier instead."""
import importlib.util
import pathlib
import re

HERE = pathlib.Path(__file__).resolve().parent
LEAST_PROGRAMS = 235
LEAST_COVERED = 90  # per cent

KNOWN = {
    "errors/validation_report.py":
        "derive of an exception group is refused: CPython corrupts memory on it",
    "evals/namespaces.py":
        "a function made in a given namespace sees that of its own run, not "
        "what is put into the dict later",
    "generators/coroutine_scheduler.py":
        "a class pattern can't read a guarded name, here `gen`",
    "calls/function_objects.py":
        "vars() of a function is refused, the program's own included",
    "classes/properties.py":
        "property.fget and fset are deleted, the program's own included",
    "classes/slots.py":
        "vars(object), met on the way along an __mro__, is refused",
}


def neighbour(name):
    """The suite of another folder, by import."""
    path = HERE.parent / name / "suite.py"
    spec = importlib.util.spec_from_file_location(f"{name}_for_corpus", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def check_coverage(ctx, paths):
    tool = ctx.tests / "tools" / "line_coverage.py"
    done = ctx.run([ctx.python, tool, *paths])
    text = done.stdout.decode()
    assert done.returncode == 0, done.stderr.decode()
    share = float(re.search(r"^all: .* ([\d.]+) %$", text, re.M)[1])
    assert share >= LEAST_COVERED, text


def cases(ctx):
    consistent = neighbour("consistent")
    programs = list(consistent.programs(ctx, HERE, KNOWN))
    names = [name for name, _ in programs]

    def size():
        assert len(names) >= LEAST_PROGRAMS, f"only {len(names)} programs"
        gone = set(KNOWN) - set(names)
        assert not gone, f"in KNOWN, but no program: {gone}"

    def coverage():
        def since(path):
            return consistent.header(path.read_text(), "since") or "3.11"
        check_coverage(ctx, [path for path in (HERE / n for n in names)
                             if int(since(path).split(".")[1]) <= ctx.minor])

    yield "size", size
    yield "coverage", coverage
    yield from programs
