"""Everything that a guest can get is the guest's own or of a registered type.

crawl.py is a guest program under all four walls. It starts at one root (a
module, the builtins, the exceptions, scenes.py), follows names, items, calls,
operators, overridden methods and exceptions, and asks crawl_judge
(runtime/guard/crawl.c) about every object it gets; scenes.py are calls that no
blind try would hit. Each root is one run. A step that ends the process (the
alarm of wall 3, a limit) is left out and the run is made again.

In the suite runs are short; `make crawl` (CRAWL=full) makes long ones. The
leaks that crawl_plant.c hides must all be found, by the short runs too."""
import os
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
FULL = bool(os.environ.get("CRAWL"))
SHORT_LIMITS = ("0.5", "20000", "short")
PLANTED_LIMITS = ("5", "20000", "short")
FULL_LIMITS = (os.environ.get("CRAWL_SECONDS", "12"), "400000", "full")
ROW = re.compile(r'^(?:EXPORT|HIDDEN)\("([\w.]+)", (\w+), (\w+), (\d+)\)', re.M)
MODULE = re.compile(r'^MODULE\("([\w.]+)", \w+, (PURE|ASK),', re.M)
BUILTIN = re.compile(r'^BUILTIN\((\w+), (?:ALLOW|OURS), (\d+),\s*"(\w*)', re.M)
NAME = re.compile(r'^(FREE|GUARDED|REFUSED|DUNDER)\((\w+),([^"]*)', re.M)
RESTARTS = 20
# What a planted leak is reported as.
PLANTED = {
    "module": "module sys", "frame": "frame", "code": "code object",
    "function": "function planted.planted_code", "file": "file _io.FileIO",
    "slot": "unregistered type planted.Slotted",
    "dict": "shared with the library", "list": "shared with the library",
    "globals": "variables of a module", "builtin": "builtin function open",
}


def table(ctx, name):
    return (ctx.root / "grammar" / name).read_text(encoding="utf-8")


def program(ctx):
    """The crawler with what it must know of the tables, as one text."""
    modules = [m for m, _ in MODULE.findall(table(ctx, "modules.def"))]
    builtins = {"builtins": [], "exceptions": []}
    for name, since, reason in BUILTIN.findall(table(ctx, "names.def")):
        if int(since) <= ctx.minor:
            builtins["exceptions" if reason == "exception" else
                     "builtins"].append(name)
    names = NAME.findall(table(ctx, "attributes.def"))
    dunders = [n for kind, n, rest in names
               if kind == "DUNDER" and "METHOD" in rest]
    lines = [f"import {m}" for m in modules]
    lines.append("ROOTS = {" + ", ".join(
        f"{root!r}: {{" + ", ".join(f"{n!r}: {n}" for n in found) + "}"
        for root, found in builtins.items()) + "}")
    lines.append("MODULES = {" + ", ".join(
        f"{m!r}: {m}" for m in modules) + "}")
    lines.append(f"ALL_NAMES = {[n for _, n, _ in names]!r}")
    lines.append(f"DEFINABLE = {dunders!r}")
    text = "\n".join(lines) + "\n" + (HERE / "scenes.py").read_text() + \
        (HERE / "crawl.py").read_text()
    path = pathlib.Path(ctx.test_bin).parent / "crawl" / "crawl.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    roots = ["scenes", *builtins, *modules]
    return path, roots


def once(ctx, path, root, limits, skip, eyes):
    argv = [ctx.test_bin, "run", "--memory=1G", f"--cpu={int(float(limits[0]) * 2 + 8)}s",
            "--wall=280s", "--output=512M", path, root, *limits, *skip]
    return ctx.run(argv, timeout=300,
                   env={**os.environ, "PYRESTRICT_CRAWL": eyes})


def last_step(text):
    return text.rpartition("\nat: ")[2].split("\n")[0]


def crawl(ctx, path, root, limits, eyes="eyes"):
    """(findings, the line of figures, steps that end the process)"""
    skip = []
    for _ in range(RESTARTS):
        done = once(ctx, path, root, limits, skip, eyes)
        text = done.stdout.decode(errors="replace")
        said = re.search(r"^crawl: .*", text, re.M)
        if said:
            found = re.findall(r"^finding: (.*)", text, re.M)
            return found, said[0], skip
        step = last_step(text)
        why = done.stderr.decode(errors="replace").strip()[-300:]
        assert "\nat: " in text, f"{root}: never began: {why}"
        if os.environ.get("CRAWL_VERBOSE"):
            print(f"{root}: at {step}: {why}", file=sys.stderr)
        skip.append(step)
    raise AssertionError(f"{root}: ended early {RESTARTS} times: {skip}: {why}")


def check(ctx, path, root):
    found, said, ends = crawl(ctx, path, root,
                              FULL_LIMITS if FULL else SHORT_LIMITS)
    if FULL:
        print(said, *(f"\n    the alarm ends: {s}" for s in ends), flush=True)
    assert int(re.search(r"(\d+) objects", said)[1]) > 20, said
    assert not found, f"{len(found)} findings\n" + "\n".join(found[:400])


def planted(ctx, path):
    """Each leak is found, and reported by its expression."""
    found, _, _ = crawl(ctx, path, "bisect", PLANTED_LIMITS, "planted")
    for kind, why in PLANTED.items():
        assert any(line.startswith(why) and f"planted_{kind}" in line
                   for line in found), \
            f"{kind}: not found as {why!r}\n" + "\n".join(found)


def cases(ctx):
    path, roots = program(ctx)
    yield "planted", lambda: planted(ctx, path)
    for root in roots:
        yield root, lambda root=root: check(ctx, path, root)
