"""The closed world of names: nothing is without a row, and each free name is
harmless. `make inventory` prints the figures.

inside.py looks at the process that a guest gets, with every module loaded (its
header says for what). Here it must find nothing, and must find what is planted:
one thing of each kind.

attacks.def lists the ways in which "no host knows the name" has been broken, each
with its repair and the files that test it. Each file must be there."""
import functools
import importlib.util
import pathlib
import re

HERE = pathlib.Path(__file__).resolve().parent
JOBS = 1  # each run holds some hundred megabytes

# What is planted, and what must be said of it.
PLANTS = {
    "row": "row: planted_name: attribute of collections.UserDict",
    "underscore": "row: _planted_name: variable of random",
    "getattr": "getattr: collections.UserList answers by code of its own",
    "example": "example: no object of typing.IO",
    "power": "power: planted_power gives a frame",
    "held": "held: inventory.planted.<locals>.Planted: ",
    "shared": "shared: a dict: textwrap.planted_shared",
    "write": "write: textwrap.planted_write[*].never_heard_of_it can be written",
}


FIGURE = re.compile(r"(\d+) (types|live objects|code objects|free names read|"
                    r"free names written)")


@functools.cache
def inventory():
    spec = importlib.util.spec_from_file_location("inventory",
                                                  HERE / "inventory.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def nothing(ctx):
    done = inventory().run(ctx.test_build)
    assert done.returncode == 0 and not done.stderr, \
        (done.stdout + done.stderr)[-3000:]
    assert done.stdout.endswith("\n0 without a row, 0 findings\n"), done.stdout
    figures = {what: int(n) for n, what in FIGURE.findall(done.stdout)}
    for what, least in (("types", 1000), ("code objects", 2500),
                        ("live objects", 30000), ("free names read", 10**6),
                        ("free names written", 10**4)):
        assert figures[what] > least, done.stdout


def all_found(ctx):
    done = inventory().run(ctx.test_build, "all")
    found = re.findall(r"^FINDING (.*)", done.stdout, re.M)
    assert done.returncode == 1, done.stdout + done.stderr
    for kind, text in PLANTS.items():
        assert any(line.startswith(text) for line in found), \
            f"{kind}: {text!r} is not among\n" + "\n".join(found[:20])


def rows(ctx, name):
    text = (ctx.root / f"grammar/{name}.def").read_text()
    return re.sub(r"/\*.*?\*/", "", text, flags=re.S)


def no_dead_row(ctx):
    """A row of types.def for a name that no guard is ever asked about."""
    free = set(re.findall(r"^FREE\((\w+),", rows(ctx, "attributes"), re.M))
    asked = re.findall(r'^TYPE\("([^"]+)", "(\w+)"', rows(ctx, "types"), re.M)
    assert len(asked) > 250, len(asked)
    dead = [f"{kind}.{name}" for kind, name in asked if name in free]
    assert not dead, dead


def keys_are_held(ctx):
    """ANSWERS rows are of registered types, and each key stands once."""
    text = rows(ctx, "types")
    held = re.findall(r'^HELD\("([^"]+)"', text, re.M)
    assert held == sorted(set(held)), "HELD rows out of order"
    answers = re.findall(r'^ANSWERS\("([^"]+)"', text, re.M)
    assert answers == sorted(set(answers)) and set(answers) <= set(held)


ATTACK = re.compile(r'^ATTACK\((\w+),\s*("[^"]*"\s*)+,\s*("[^"]*"\s*)+,'
                    r'\s*((?:"[^"]*"\s*)+)\)', re.M)


def attacks_have_tests(ctx):
    text = (HERE / "attacks.def").read_text()
    found = ATTACK.findall(re.sub(r"/\*.*?\*/", "", text, flags=re.S))
    assert len(found) == len(re.findall(r"^ATTACK\(", text, re.M)) >= 17, found
    for name, *_, tests in found:
        files = "".join(re.findall(r'"([^"]*)"', tests)).split()
        assert files, f"{name} has no test"
        for file in files:
            assert (ctx.tests / file).is_file(), f"{name}: no tests/{file}"


def cases(ctx):
    yield "nothing is without a row", lambda: nothing(ctx)
    yield "what is planted is found", lambda: all_found(ctx)
    yield "no dead row", lambda: no_dead_row(ctx)
    yield "registered types are sorted", lambda: keys_are_held(ctx)
    yield "each attack has its tests", lambda: attacks_have_tests(ctx)
