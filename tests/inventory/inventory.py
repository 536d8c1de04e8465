#!/usr/bin/env python3
"""`make inventory`: run inside.py in the guest process of a test build.

    inventory.py BUILD [PLANT]

The program that it stands for imports every module that a policy may grant, and
has in its text every word for which something more is loaded (doors.def) and
the name of every codec: there is no guest's process with more in it. Exits with
0 and the figures, or with 1 and the findings."""
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
LIMITS = ("--memory=4G", "--cpu=600s", "--wall=600s", "--output=64M")


def granted():
    text = (ROOT / "grammar/modules.def").read_text()
    return re.findall(r'^MODULE\("([\w.]+)",\s*\w+,\s*(?:PURE|ASK)', text, re.M)


def words():
    text = (ROOT / "runtime/guard/doors.def").read_text()
    return sorted(set(re.findall(r"(\w+):\w", text)))


def codecs(stdlib):
    """In quotes: what facade_late.c looks for."""
    names = sorted(p.stem for p in (stdlib / "encodings").glob("*.py"))
    return [f"'{name}'" for name in names if not name.startswith("_")]


def stdlib_of(binary):
    """The library of the CPython that the build was made for."""
    done = subprocess.run([binary, "run", "-c", "import sys\nprint(sys.version)"],
                          capture_output=True, text=True, timeout=60)
    version = re.match(r"(\d+\.\d+)", done.stdout)
    path = re.search(rb"/[\w./-]+/python%s(?=\0)" % version[1].encode(),
                     pathlib.Path(f"{binary}-guest").read_bytes())
    return pathlib.Path(path[0].decode())


def program(binary):
    return "\n".join([f"import {name}" for name in granted()] +
                     [f"[{', '.join(codecs(stdlib_of(binary)))}]",
                      repr(" ".join(words())), "[bytes, chr(233)]"])


def run(build, plant=""):
    binary = f"{build}/pyrestrict"
    inside = ROOT / "tests/inventory/inside.py"
    return subprocess.run(
        [binary, "run", "--walls-off=4", *LIMITS, "-c", program(binary)],
        env={**os.environ, "PYRESTRICT_INVENTORY": str(inside),
             "PYRESTRICT_PLANT": plant},
        capture_output=True, text=True, timeout=900)


def main():
    done = run(*sys.argv[1:])
    print(done.stdout, end="")
    print(done.stderr, end="", file=sys.stderr)
    sys.exit(done.returncode)


if __name__ == "__main__":
    main()
