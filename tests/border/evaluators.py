#!/usr/bin/env python3
"""Print each function of the libraries behind the facades that makes code, imports
or opens a file of a text: `module function name` a line.

    evaluators.py modules.def doors.def"""
import dis
import gc
import importlib
import pathlib
import re
import sys
import types

GLOBALS = {"eval", "exec", "compile", "__import__", "open"}
ANYWHERE = {"import_module", "exec_module", "open_code", "get_type_hints",
            "resolve_name"}


def load(modules, doors):
    rows = re.findall(r'^MODULE\("([\w.]+)",\s*\w+,\s*(\w+)', modules, re.M)
    made = set(re.findall(r'^(?:MADE|WHOLE)\("([\w.]+)"', doors, re.M))
    for name, grant in rows:
        if grant != "NEVER" and name not in made and \
                name.partition(".")[0] not in made:
            importlib.import_module(name)
    for needs in re.findall(r'^(?:NO_)?DOOR\([^"]*"\w+",[^"]*"([^"]*)"', doors,
                            re.M):
        for need in needs.split():
            try:
                importlib.import_module(need.rpartition(":")[2].lstrip("?"))
            except ImportError:  # of another version
                assert "?" in need or "_pylong" in need, need


def codes(code):
    yield code
    for item in code.co_consts:
        if isinstance(item, types.CodeType):
            yield from codes(item)


def names(code):
    for step in dis.get_instructions(code):
        if step.argval in ANYWHERE and isinstance(step.argval, str):
            yield step.argval
        elif step.opname in ("LOAD_GLOBAL", "LOAD_NAME") and \
                step.argval in GLOBALS:
            yield step.argval


def parts(doors):
    """The sources of a package that a door loads by parts, by their names in it."""
    text = doors.read_text(encoding="utf-8")
    for made in re.findall(r'^MADE\("(\w+)"', text, re.M):
        door = (doors.parent / f"doors/{made}.py").read_text(encoding="utf-8")
        folder = pathlib.Path(re.__file__).parent.parent / made
        for file in sorted(folder.glob("*.py")):
            if re.search(rf"(?<!\.)\b{file.stem}\b", door):
                yield (f"{made}.{file.stem}",
                       compile(file.read_text(encoding="utf-8"), file, "exec"))


def main():
    load(*(open(path, encoding="utf-8").read() for path in sys.argv[1:3]))
    found = set()
    for item in gc.get_objects():
        if isinstance(item, types.FunctionType) and item.__module__ != "__main__":
            for code in codes(item.__code__):
                found.update((item.__module__ or "?", item.__qualname__, name)
                             for name in names(code))
    for module, code in parts(pathlib.Path(sys.argv[2])):
        found.update((module, inner.co_qualname, name)
                     for inner in codes(code) for name in names(inner))
    for row in sorted(found):
        print(*row)


main()
