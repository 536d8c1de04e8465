#!/usr/bin/env python3
"""The yardsticks: three as ratios measured in one run on one machine, and what
they are made of.

    run     CPU time of `run --guards=full` and `run` against plain CPython,
            programs interleaved, medians, geometric mean
    check   MB/s of `check` against a bare tree-sitter parse of the same files
    start   CPU time of an empty program against `python3 -I -S`
    stages  what each stage of such a start takes, and the audit for each kB
    names   a look-up in the table of attribute names

    tests/bench/run.py [--rounds N] [--build DIR] [run] [check] [start] ...
"""
import argparse
import json
import math
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PYTHON = sys.executable


def cpu(argv, stdin=subprocess.DEVNULL):
    """(CPU seconds of the process and its children, its output)."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(argv, stdin=stdin, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)
    return used, done


def geometric_mean(values):
    return math.exp(statistics.fmean(math.log(v) for v in values))


def bench_run(options, bin):
    ways = {
        "plain": [PYTHON, "-I"],
        "full": [bin, "run", "--guards=full", "--cpu=60s", "--wall=120s"],
        "names": [bin, "run", "--cpu=60s", "--wall=120s"],
    }
    ratios = {"full": [], "names": []}
    print(f"{'program':<12}{'plain s':>9}{'full':>7}{'names':>7}")
    for program in sorted((HERE / "programs").glob("*.py")):
        times = {way: [] for way in ways}
        outputs = {}
        for round in range(options.rounds):
            order = list(ways)[round % 3:] + list(ways)[:round % 3]
            for way in order:
                used, done = cpu(ways[way] + [str(program)])
                times[way].append(used)
                if done.returncode:
                    sys.exit(f"{program.name} {way}: {done.stderr.decode()}")
                outputs[way] = done.stdout
        if len(set(outputs.values())) != 1:
            sys.exit(f"{program.name}: outputs differ")
        median = {way: statistics.median(t) for way, t in times.items()}
        for way in ratios:
            ratios[way].append(median[way] / median["plain"])
        print(f"{program.stem:<12}{median['plain']:>9.2f}"
              f"{ratios['full'][-1]:>7.2f}{ratios['names'][-1]:>7.2f}",
              flush=True)
    print(f"{'geometric mean':<21}{geometric_mean(ratios['full']):>7.2f}"
          f"{geometric_mean(ratios['names']):>7.2f}")


def accepted_files(bin):
    """Files of the standard library and of these benchmarks that check takes."""
    names = sorted(pathlib.Path(sysconfig.get_path("stdlib")).rglob("*.py"))
    names += sorted((HERE / "programs").glob("*.py"))
    names = [str(n) for n in names if "-packages" not in str(n)]
    done = subprocess.run([bin, "check", "--format=json", *names],
                          capture_output=True, check=False)
    refused = {d["file"] for d in json.loads(done.stdout)
               if d["severity"] == "error"}
    return [n for n in names if n not in refused and os.path.getsize(n) > 2000]


def bench_check(options, bin):
    parse = str(pathlib.Path(options.build, "parse-tool"))
    files = accepted_files(bin)
    size = sum(os.path.getsize(f) for f in files)
    times = {"check": [], "parse": []}
    for _ in range(options.rounds * 2):
        times["parse"].append(cpu([parse, *files])[0])
        times["check"].append(cpu([bin, "check", "-q", "-j1", *files])[0])
    median = {k: statistics.median(v) for k, v in times.items()}
    print(f"check: {len(files)} files, {size / 1e6:.2f} MB, "
          f"{size / 1e6 / median['check']:.1f} MB/s; bare parse "
          f"{size / 1e6 / median['parse']:.1f} MB/s; ratio "
          f"{median['check'] / median['parse']:.2f}")


def bench_start(options, bin):
    with tempfile.NamedTemporaryFile(suffix=".py") as empty:
        times = {"run": [], "python3 -I -S": []}
        for _ in range(max(20, options.rounds * 4)):
            times["run"].append(cpu([bin, "run", empty.name])[0])
            times["python3 -I -S"].append(
                cpu([PYTHON, "-I", "-S", empty.name])[0])
        median = {k: statistics.median(v) * 1e3 for k, v in times.items()}
        print(f"start: run {median['run']:.1f} ms, python3 -I -S "
              f"{median['python3 -I -S']:.1f} ms; ratio "
              f"{median['run'] / median['python3 -I -S']:.2f}")


def stages(bin, report, program):
    """Milliseconds of each stage but the last, by the report of a run. The first
    tick is the last, so that it makes no odds what the program does."""
    subprocess.run([bin, "run", "--ticks=1", f"--report={report}", program],
                   stdin=subprocess.DEVNULL, capture_output=True, check=False)
    said = json.loads(pathlib.Path(report).read_text())["stages"]
    began = [("process", 0.0), *((s["name"], s["at_ms"]) for s in said)]
    return {name: after - at
            for (name, at), (_, after) in zip(began, began[1:])}


def medians(bin, report, program, rounds):
    runs = [stages(bin, report, program) for _ in range(rounds)]
    return {name: statistics.median(run[name] for run in runs)
            for name in runs[0]}


def instructions(code):
    """Bytes of instructions in a code object and those within."""
    return len(code.co_code) + sum(
        instructions(c) for c in code.co_consts if hasattr(c, "co_code"))


def bench_stages(options, bin):
    with tempfile.TemporaryDirectory() as folder:
        report = os.path.join(folder, "report.json")
        empty = pathlib.Path(folder, "empty.py")
        empty.touch()
        empty_ms = medians(bin, report, empty, max(20, options.rounds * 4))
        print("stages: " + ", ".join(f"{name} {ms:.2f}"
                                     for name, ms in empty_ms.items()) + " ms")
        files = sorted(accepted_files(bin), key=os.path.getsize)[-40:]
        audit, code, text = 0.0, 0, 0
        for file in files:
            guarded = subprocess.run([bin, "compile", file], check=True,
                                     capture_output=True).stdout
            text += len(guarded)
            code += instructions(compile(guarded, file, "exec"))
            audit += medians(bin, report, file, options.rounds)["audit"]
        print(f"audit: {len(files)} files, {text / 1e3:.0f} kB, "
              f"{audit * 1e6 / text:.1f} us a kB of text, "
              f"{audit * 1e6 / code:.1f} us a kB of instructions")


def bench_names(options, bin):
    tool = str(pathlib.Path(options.build, "names-tool"))
    done = subprocess.run([tool], capture_output=True, text=True, check=True)
    print("names: " + done.stdout.strip())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("what", nargs="*",
                        default=["run", "check", "start", "stages", "names"])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--build", default="build")
    options = parser.parse_args()
    bin = str(pathlib.Path(options.build, "pyrestrict"))
    start = time.monotonic()
    for what in options.what:
        globals()[f"bench_{what}"](options, bin)
    print(f"({time.monotonic() - start:.0f} s)")


main()
