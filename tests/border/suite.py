"""What the libraries do for a guest, call by call.

Each export of each facade is called in the real guest (calls.py has the
arguments), and so are the error paths. Of every call:

* it gives or raises what it does under plain CPython;
* an exception holds in its fields, and in those of its cause and context, what it
  does under plain CPython, and none of the objects that a guest may not have;
* nothing is imported and no file is opened: the finders are empty, and what a
  library does without in silence is another behaviour (PYRESTRICT_TELL);
* what it gives is of a type that the tables know (types.def, modules.def,
  names.def, descriptors.def), down to the items of containers.

A call that no argument makes succeed is a failure, or has a reason in NO_CALL."""
import importlib.util
import os
import re
import subprocess

ROW = re.compile(r'^(?:EXPORT|HIDDEN)\("([\w.]+)", (\w+), (\w+), (\d+)\)', re.M)
MODULE = re.compile(r'^MODULE\("([\w.]+)", \w+, PURE,', re.M)
# A value is no call; its type is looked at all the same.
VALUES = {"VALUE", "WRITABLE", "MODULE"}

PROGRAM = '''
def kind(r, depth=2):
    cls = type(r)
    name = cls.__module__ + "." + cls.__qualname__
    if cls in (tuple, list, set, frozenset, dict) and depth:
        items = sorted({kind(x, depth - 1) for x in r}) if cls is not dict else \\
            sorted({kind(x, depth - 1) for kv in r.items() for x in kv})
        return name + "[" + " ".join(items) + "]"
    if cls is type or isinstance(r, type):
        return "type " + r.__module__ + "." + r.__qualname__
    if hasattr(r, "__next__") and depth and not hasattr(r, "fileno"):
        for x in r:
            return name + "[" + kind(x, depth - 1) + "]"
    return name


def fields(error, depth=3):
    """What each field of an exception holds, and of those that it came from."""
    said = []
    for field in FIELDS:
        try:
            value = getattr(error, field)
        except AttributeError:
            continue
        if isinstance(value, BaseException) and depth:
            said.append(field + "=" + fields(value, depth - 1))
        else:
            said.append(field + "=" + kind(value))
    for field in POWERS:
        if getattr(error, field, None) is not None:
            print("power", field)
    return type(error).__name__ + "(" + " ".join(said) + ")"


def attempt(name, *calls):
    for call in calls:
        try:
            result = call()
        except Exception as error:
            said = "raised " + type(error).__name__ + " " + str(error)
            held = fields(error)
        else:
            print(name, "gave", kind(result))
            return
    print(name, said)
    print(name, "held", held)
'''
# What an exception may hold and a guest may not have.
HELD_BACK = re.compile(r"builtins\.(module|function|method|frame|code|traceback|"
                       r"cell|getset_descriptor|member_descriptor|property)\b")


def load(ctx):
    spec = importlib.util.spec_from_file_location(
        "calls", ctx.tests / "border" / "calls.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def exports(ctx):
    """module -> [(name, kind)]"""
    text = (ctx.root / "grammar/modules.def").read_text()
    found = {name: [] for name in MODULE.findall(text)}
    for module, name, kind, since in ROW.findall(text):
        if module in found and int(since) <= ctx.minor:
            found[module].append((name, kind))
    return found


def expressions(calls, module, name):
    """What to try for an export: (each counts, the first that works counts)."""
    own = calls.CALLS.get(module, {})
    path = f"{module}.{name}"
    if name in own or "*" in own:
        return [e if re.match(r"\w", e) else path + e
                for e in own.get(name, own.get("*"))], []
    return [], [path + guess for guess in calls.GUESSES]


def with_helpers(calls, module, lines):
    """The program: imports, helpers, and the lines."""
    text = "\n".join(lines) + "\n"
    helpers = ""
    for name in reversed(calls.HELPERS):  # they don't name later ones
        if re.search(rf"\b{name}\b", text):
            helpers = calls.HELPERS[name] + helpers
    text = helpers + text
    modules = [m for m in [*calls.CALLS, "sys"]
               if re.search(rf"(?<![.\w]){m}\.", text)]
    tables = f"FIELDS = {calls.FIELDS!r}\nPOWERS = {calls.POWERS!r}\n"
    return "".join(f"import {m}\n" for m in {*modules, *module}) + tables + \
        PROGRAM + text


def program(calls, module, rows):
    lines = []
    for name, kind in rows:
        path = f"{module}.{name}"
        if path in calls.NO_CALL:
            continue
        if kind in VALUES:
            lines.append(f"attempt({path!r}, lambda: {path})")
            continue
        each, one = expressions(calls, module, name)
        for text in each:
            lines.append(f"attempt({text!r}, lambda: {text})")
        if one:
            tries = ", ".join(f"lambda: {text}" for text in one)
            lines.append(f"attempt({path!r}, {tries})")
    for text in calls.ERRORS.get(module, ()):
        lines.append(f"attempt({text!r}, lambda: {text})")
    return with_helpers(calls, [module], lines)


def plain_run(ctx, path):
    return subprocess.run([ctx.python, "-I", "-W", "ignore", path],
                          capture_output=True, text=True, timeout=60)


def guest_run(ctx, path):
    return subprocess.run([ctx.test_bin, "run", path], capture_output=True,
                          text=True, timeout=60,
                          env={**os.environ, "PYRESTRICT_TELL": "1"})


def normal(text):
    return [line for line in re.sub(r"0x[0-9a-f]+", "0x", text).splitlines()
            if not line.startswith("power ")]


def compare(calls, plain, guest):
    """Lines that differ without a row in DIFFERENT."""
    wrong = []
    plain, guest = ([line for line in lines if " held " not in line or
                     line.split(" held ")[0] not in calls.DIFFERENT]
                    for lines in (plain, guest))
    if len(plain) != len(guest):
        wrong.append(f"{len(plain)} lines became {len(guest)}")
    for want, got in zip(plain, guest):
        name = re.split(r" (?:gave|raised|held) ", want)[0]
        allowed = calls.DIFFERENT.get(name)
        if want != got and not (allowed and re.search(allowed, got)):
            wrong.append(f"{want!r} became {got!r}")
    return wrong


def check(ctx, calls, name, text, errors):
    folder = os.path.join(os.path.dirname(ctx.test_bin), "border")
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, f"{name}.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    plain, guest = plain_run(ctx, path), guest_run(ctx, path)
    assert guest.returncode == plain.returncode == 0, \
        plain.stderr[-500:] + guest.stderr[-1500:]
    late = sorted(set(re.findall(r"^late .*", guest.stderr, re.M)))
    want, got = normal(plain.stdout), normal(guest.stdout)
    wrong = compare(calls, want, got)
    assert "power __traceback__" in plain.stdout or not errors
    errors = {*errors, *calls.NO_CALL}
    dead = [line for line in got if " raised " in line and
            line.split(" raised ")[0] not in errors]
    late = [line for line in late if line not in calls.LATE]
    powers = [line for line in guest.stdout.splitlines()
              if line.startswith("power ") or
              " held " in line and HELD_BACK.search(line)]
    assert not wrong + dead + late + powers, \
        "\n".join(wrong + dead + late + powers)


def evaluators(ctx, calls):
    """No library function evaluates, imports or opens by a text that a guest
    could give, but through a door."""
    done = ctx.run([ctx.python, "-I", "-S", ctx.tests / "border/evaluators.py",
                    ctx.root / "grammar/modules.def",
                    ctx.root / "runtime/guard/doors.def"])
    assert done.returncode == 0, done.stderr.decode()
    rows = [row for row in done.stdout.decode().splitlines()
            if row.split()[0] not in calls.IMPORT_SYSTEM]
    assert len(rows) > 10, rows
    unknown = [row for row in rows if row not in calls.EVALUATORS]
    assert not unknown, "\n".join(unknown)
    for row in rows:
        module, _, name = row.split()
        if calls.EVALUATORS[row] == "door":
            door = ctx.root / f"runtime/guard/doors/{module}.py"
            assert f"\nlibrary.{name} = " in door.read_text(), row


def cases(ctx):
    calls = load(ctx)
    yield "evaluators", lambda: evaluators(ctx, calls)
    for module, rows in exports(ctx).items():
        errors = set(calls.ERRORS.get(module, ()))
        yield f"calls/{module}", (
            lambda m=module, r=rows, e=errors: check(
                ctx, calls, m, program(calls, m, r), e))
    text = with_helpers(calls, [], [f"attempt({text!r}, lambda: {text})"
                                    for text in calls.PLAIN])
    yield "calls/plain", lambda: check(ctx, calls, "plain", text, set())
    for number, alone in enumerate(calls.ALONE):
        text = with_helpers(calls, [], [f"attempt('call', lambda: {alone})"])
        yield f"alone/{alone}", (
            lambda n=number, t=text: check(ctx, calls, f"alone{n}", t, set()))
