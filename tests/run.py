#!/usr/bin/env python3
"""Run the suites and count: the last line is `N passed, N failed, N skipped`.

A suite is a file tests/<name>/suite.py with one function

    def cases(ctx): yield name, function

A function without arguments that returns is a pass; one that raises
AssertionError (or anything else) a failure; ctx.skip(reason) a skip. A suite
without cases is a failure. Suites must not depend on each other's order.

    tests/run.py                    all suites
    tests/run.py golden consistent  these
    tests/run.py -k pattern         only cases whose name has the pattern
"""
import argparse
import concurrent.futures
import importlib.util
import os
import pathlib
import re
import subprocess
import sys
import time
import traceback

TESTS = pathlib.Path(__file__).resolve().parent
ROOT = TESTS.parent


class Skip(Exception):
    """The case can't run here; the message says why."""


class Context:
    """What a suite needs to know about this build."""

    def __init__(self, options):
        build = pathlib.Path(options.build)
        self.root = ROOT
        self.tests = TESTS
        self.python = sys.executable
        self.minor = sys.version_info[1]
        self.update = bool(os.environ.get("UPDATE")) and not os.environ.get("CI")
        self.asan = options.asan
        if self.asan:  # an interpreter never gives everything back
            os.environ["LSAN_OPTIONS"] = "print_suppressions=0:suppressions=" \
                + str(TESTS / "tools" / "leaks-of-libpython.txt")
        self.release = build / "asan" if options.asan else build
        self.test_build = build / ("asan" if options.asan else "test")
        self.bin = str(self.release / "pyrestrict")
        self.test_bin = str(self.test_build / "pyrestrict")
        self.shared = ROOT.parent / "shared"  # may be absent

    @staticmethod
    def skip(reason):
        raise Skip(reason)

    @staticmethod
    def run(argv, stdin=b"", timeout=60, env=None, cwd=None):
        """A finished process with bytes in stdout and stderr."""
        return subprocess.run([str(a) for a in argv], input=stdin,
                              capture_output=True, timeout=timeout, env=env,
                              cwd=cwd)


def suites(names):
    for path in sorted(TESTS.glob("*/suite.py")):
        if names and path.parent.name not in names:
            continue
        name = path.parent.name
        spec = importlib.util.spec_from_file_location(f"suite_{name}", path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        yield name, module


def run_case(case):
    name, function = case
    try:
        function()
        return name, "passed", ""
    except Skip as reason:
        return name, "skipped", str(reason)
    except AssertionError as error:
        return name, "failed", str(error) or traceback.format_exc()
    except Exception:
        return name, "failed", traceback.format_exc()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("suites", nargs="*")
    parser.add_argument("--build", default="build")
    parser.add_argument("--asan", action="store_true")
    parser.add_argument("-k", default="", help="part of the case names")
    parser.add_argument("-j", type=int, default=2)
    options = parser.parse_args()
    os.chdir(ROOT)
    ctx = Context(options)
    count = {"passed": 0, "failed": 0, "skipped": 0}
    for name, module in suites(options.suites):
        start = time.monotonic()
        every = list(module.cases(ctx))
        cases = [c for c in every if re.search(re.escape(options.k), c[0])]
        if not every:
            print(f"FAILED {name}: the suite has no cases")
            count["failed"] += 1
        jobs = getattr(module, "JOBS", options.j)
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            for case, outcome, text in pool.map(run_case, cases):
                count[outcome] += 1
                if outcome != "passed":
                    print(f"{outcome.upper()} {name}/{case}: {text}".rstrip())
        print(f"{name}: {len(cases)} cases, {time.monotonic() - start:.1f} s",
              flush=True)
    print("{passed} passed, {failed} failed, {skipped} skipped".format(**count))
    return 1 if count["failed"] or not sum(count.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
