"""Programs with modules of their own (--package DIR).

A folder here is a program, main.py with lib/ as its package: the same under plain
CPython and under `run` in both guard modes, stdout, stderr and status. Then what
a hostile folder or a hostile module may try."""
import json
import os
import pathlib
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "consistent"))
from suite import outcome  # noqa: E402


def same(ctx, folder):
    main = folder / "main.py"
    plain = outcome(ctx.run([ctx.python, "-B", main], env={
        "PYTHONUTF8": "1", "TZ": "UTC0", "PYTHONPATH": str(folder / "lib")}))
    for mode in ("names", "full"):
        ours = outcome(ctx.run([ctx.test_bin, "run", f"--guards={mode}",
                                f"--package={folder / 'lib'}", main]))
        assert ours == plain, f"{mode}\n--- plain\n{plain}\n--- ours\n{ours}"
    done = ctx.run([ctx.test_bin, "check", "-q", f"--package={folder / 'lib'}",
                    folder])
    assert done.returncode == 0, done.stdout


def canonical(ctx, folder):
    """What compile prints of each file it prints again."""
    lib = folder / "lib"
    for path in [folder / "main.py", *lib.rglob("*.py")]:
        with tempfile.TemporaryDirectory() as out:
            once = os.path.join(out, "once.py")
            done = ctx.run([ctx.test_bin, "compile", f"--package={lib}",
                            "-o", once, path])
            assert done.returncode == 0, done.stderr
            text = open(once).read()
            if "import_(\"." in text:
                continue  # relative to where it stands
            done = ctx.run([ctx.test_bin, "verify", f"--package={lib}", once])
            assert done.returncode == 0, (path, done.stdout)


def run(ctx, files, main, *flags):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder, "lib", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text) if isinstance(text, str) else text(path)
        pathlib.Path(folder, "main.py").write_text(main)
        report = os.path.join(folder, "report.json")
        done = ctx.run([ctx.test_bin, "run", *flags, f"--report={report}",
                        f"--package={folder}/lib", f"{folder}/main.py"])
        said = json.load(open(report)) if os.path.exists(report) else None
    return done, said


# What a program does with its module: each line must end in an exception or in
# nothing at all.
ATTACKS = {
    "a guard's name as attribute": "own._read_ = print",
    "a guard's name by setattr": "setattr(own, '_re' + 'ad_', print)",
    "a guard's name by object": "object.__setattr__(own, '_re' + 'ad_', print)",
    "super": "own.super = print",
    "super by delattr": "del own.super",
    "super by setattr": "setattr(own, 'su' + 'per', print)",
    "builtins by name": "own.__builtins__",
    "builtins by getattr": "getattr(own, '__buil' + 'tins__')",
    "builtins by import": "from own import __builtins__ as b",
    "builtins by the star": "own.__all__ = ['__builtins__']\nfrom own import *",
    "a guard by the star": "own.__all__ = ['_import_']\nfrom own import *",
    "super by the star": "own.__all__ = ['super']\nfrom own import *",
    "a str subclass by the star":
        "class S(str): pass\nown.__all__ = [S('x')]\nfrom own import *",
    "the dict": "own.__dict__['_read_'] = print",
    "the dict by vars": "vars(own)['_read_'] = print",
    "the loader": "own.__loader__",
    "the class of modules": "type(own)('m').__dict__",
    "another class": "class M(type(own)): pass\nown.__class__ = M",
    "a module by format": "print('{0.__builtins__}'.format(own))",
    "a name of no module": "own.__name__ = 'dataclasses'",
    "the package": "own.__package__ = ''",
}


def attack(ctx, text):
    files = {"own.py": "x = 1\ndef f(o):\n    return o.mro\n"}
    main = f"import own\n{text}\nprint('REACHED')\n"
    for flags in ((), ("--walls-off=1",), ("--guards=full",)):
        done, said = run(ctx, files, main, *flags)
        assert b"REACHED" not in done.stdout, (flags, done.stdout)
        assert said["verdict"] in ("rejected", "raised", "violation"), said


def links(ctx):
    """No link leads out of the folder, and only ordinary files are read."""
    files = {
        "fine.py": "x = 1\n",
        "secret.py": lambda p: p.symlink_to("/etc/hostname"),
        "above.py": lambda p: p.symlink_to("../main.py"),
        "etc": lambda p: p.symlink_to("/usr/lib/python3"),
        "queue.py": os.mkfifo,
        "here.py": lambda p: p.mkdir(),
    }
    for name in ("secret", "above", "here"):
        done, said = run(ctx, files, f"import {name}\nprint('REACHED')\n")
        assert done.returncode == 126 and b"REACHED" not in done.stdout, done
    done, said = run(ctx, files, "import fine\nprint(fine.x)\n")
    assert done.stdout == b"1\n", done


def errors(ctx):
    files = {"bad.py": "import os\nx = (\n", "worse.py": "import subprocess\n",
             "unused.py": "import ctypes\n"}
    done, said = run(ctx, files, "print('ran')\nimport bad, worse\n")
    assert done.returncode == 126 and not done.stdout, done
    text = done.stderr.decode()
    assert "lib/bad.py:2:" in text and "lib/worse.py:1:8" in text, text
    assert "unused" not in text, text
    done, said = run(ctx, {"m.py": "def f():\n    while True:\n        pass\n"},
                     "import m\nm.f()\n", "--ticks=1000")
    assert said["verdict"] == "limit", said
    assert said["place"]["file"].endswith("lib/m.py"), said["place"]
    assert said["place"]["line"] in (2, 3), said["place"]
    done, said = run(ctx, {"m.py": "x = 1\n"}, "import m\nm.y\n")
    assert said["place"]["file"].endswith("/main.py"), said["place"]


def many(ctx):
    """Named limits, said in words."""
    files = {f"m{i}.py": "" for i in range(1001)}
    done, said = run(ctx, files, "import m1\n")
    assert done.returncode == 125 and b"1000 modules" in done.stderr, done
    big = "x = '" + "y" * (1 << 20) + "'\n"
    done, said = run(ctx, {"big.py": big, "fine.py": ""}, "import fine\n")
    assert done.returncode == 0, done
    done, said = run(ctx, {"big.py": big}, "import big\n")
    assert done.returncode == 126 and b"big.py" in done.stderr, done
    files = {f"m{i}.py": big for i in range(33)}
    done, said = run(ctx, files, "print(1)\n")
    assert done.returncode == 127 and b"32 MiB" in done.stderr, done
    done = ctx.run([ctx.test_bin, "run", "--package=/no/such", "-c", "1"])
    assert done.returncode == 125 and b"--package" in done.stderr, done


def executed(ctx):
    """Texts that run meanwhile import it too."""
    main = ("exec('import own')\nspace = {}\nexec('from own import *', space)\n"
            "print(space['x'], own.x)\n"
            "try:\n    exec('from . import own')\nexcept SyntaxError as e:\n"
            "    print('SyntaxError')\n")
    done, said = run(ctx, {"own.py": "x = 5\n"}, main)
    assert done.stdout == b"5 5\nSyntaxError\n", done


def library_name(ctx):
    """A module that is called as one of the library's is not taken for it: a
    string annotation is read with the program's variables."""
    files = {"typing.py": "from dataclasses import dataclass\n"
                          "@dataclass\nclass A:\n    x: 'sys.modules' = 1\n"
                          "print(A(), A.__module__, __name__)\n"}
    done, said = run(ctx, files, "import typing\n")
    assert b"__main__" in done.stdout and done.returncode == 0, done


def cases(ctx):
    for folder in sorted(p for p in HERE.iterdir() if (p / "main.py").exists()):
        yield folder.name, lambda folder=folder: same(ctx, folder)
        yield f"{folder.name} printed again", \
            lambda folder=folder: canonical(ctx, folder)
    for name, text in ATTACKS.items():
        yield f"no way by {name}", lambda text=text: attack(ctx, text)
    yield "links and pipes in the folder", lambda: links(ctx)
    yield "errors and places name the file", lambda: errors(ctx)
    yield "too much", lambda: many(ctx)
    yield "imports in executed texts", lambda: executed(ctx)
    yield "a module with a library's name", lambda: library_name(ctx)
