#!/usr/bin/env python3
"""The matrix: every attack, every wall, every table.

    tests/escape/matrix.py --build build [--only NAME] [--table LETTERS]

First table: for each attack what becomes of it with all walls on, with each one
off, and with each one standing alone; E and R are the words that it printed, the
other letters how it was stopped. Second: for each table of each wall (parts.def),
what the matrix loses when that table is left out while its wall stands alone.

It fails when a figure is not what it must be:

    REACHED with all walls on, or with wall 1, 2 or 4 off      0
    ESCAPED with any one wall off                              0
    dead attacks                                               0
    `# stops:` that differ from what was measured              0
    tables that the matrix does not miss                       0

A memory-safety bug of the interpreter is counted on its own: only wall 4 stops
it, by letting it reach nothing."""
import argparse
import concurrent.futures
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from attack import (  # noqa: E402
    ALL, LETTERS, ON, PARTS, Lab, alone, attacks, without)

WALLS = "1234"
COLUMNS = [ON, *WALLS, *map(alone, WALLS), ALL]
NAMES = ["on", "-1", "-2", "-3", "-4", "1", "2", "3", "4", "off"]
NO_REACHED = (ON, "1", "2", "4")


def run(argv):
    return subprocess.run([str(a) for a in argv], capture_output=True,
                          stdin=subprocess.DEVNULL, timeout=120)


def each(jobs, function, items):
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        return list(pool.map(function, items))


class Row:
    """An attack and its cells."""

    def __init__(self, lab, attack):
        self.attack = attack
        self.cells = {off: lab.outcome(attack, off) for off in COLUMNS}

    def stopped_by(self, wall):
        got = self.cells[alone(wall)]
        if self.attack.bug and wall == "4":
            return "ESCAPED" not in got.words
        if self.attack.bug: # one that shows with all walls on, none has stopped
            return not self.cells[ON].shows() and not got.shows()
        return not got.gets_through(self.attack) and \
            (wall != "4" or self.attack.outside)

    @property
    def measured(self):
        return [w for w in WALLS if self.stopped_by(w)]

    def line(self):
        cells = " ".join(f"{self.cells[off].letter:>3}" for off in COLUMNS)
        return f"{self.attack.name:30} {cells}   {' '.join(self.measured)}"


class Totals:
    """Figures, and whether each is what it must be."""

    def __init__(self):
        self.bad = 0

    def must(self, text, found, want=0):
        ok = found == want
        self.bad += not ok
        print(f"{text:58} {found:4}{'' if ok else '   WRONG'}")

    def list(self, title, outcomes):
        for got in outcomes:
            print(f"    {title}: {got}")


def judge_walls(rows, minor):
    total = Totals()
    plain = [r for r in rows if not r.attack.bug]
    bugs = [r for r in rows if r.attack.bug]
    here = [r for r in bugs if f"3.{minor}" in r.attack.bug]
    print(f"\n{len(rows)} attacks, {len(bugs)} of them memory bugs")
    print(f"memory bugs that only the jail holds here "
          f"{sum(r.measured == ['4'] for r in here):17}")
    for off, name in zip(COLUMNS, NAMES):
        words = [r for r in plain if r.cells[off].words]
        escaped = [r for r in rows if "ESCAPED" in r.cells[off].words]
        if off in NO_REACHED:
            total.must(f"REACHED with {name}", len(words))
            total.list("reached", [r.cells[off].text for r in words])
        if off in NO_REACHED or off == "3":
            total.must(f"ESCAPED with {name}", len(escaped))
            total.list("escaped", [r.cells[off].text for r in escaped])
    dead = [r for r in plain if not r.cells[ALL].words]
    dead += [r for r in here if not r.cells[ALL].shows()]
    total.must("dead with all walls off", len(dead))
    total.list("dead", [r.cells[ALL].text for r in dead])
    wrong = [r for r in plain + here if r.measured != r.attack.stops]
    total.must("headers that say something else than was measured", len(wrong))
    total.list("header", [f"{r.attack.name}: says {' '.join(r.attack.stops)}, "
                          f"is {' '.join(r.measured)}" for r in wrong])
    broken = [r for r in plain for off in COLUMNS
              if r.cells[off].letter == "i"]
    total.must("runs in which pyrestrict itself failed", len(broken))
    total.list("broken", [r.cells[off].text for r in broken for off in COLUMNS
                          if r.cells[off].letter == "i"])
    for wall in WALLS:
        count = sum(wall in r.measured for r in plain)
        print(f"stopped by wall {wall} alone {count:35}")
    single = [r for r in plain if len(r.measured) == 1]
    print(f"rest on one wall {len(single):42}")
    total.list("one wall", [f"{r.attack.name} ({r.measured[0]}): "
                            f"{r.attack.header.get('rests', '?')}"
                            for r in single])
    return total


class Change:
    """What leaving out a table does to the cells of its wall."""

    def __init__(self, part, rows, lab, jobs):
        base = without(alone(part.wall), part.behind)
        gone = without(base, part.letter)
        mine = [r for r in rows if not r.attack.bug and
                (part.wall != "4" or r.attack.outside) and
                r.stopped_by(part.wall)]
        pairs = each(jobs, lambda r: (r, lab.outcome(r.attack, base),
                                      lab.outcome(r.attack, gone)), mine)
        pairs = [p for p in pairs if not p[1].gets_through(p[0].attack)]
        self.part = part
        self.asked = len(pairs)
        self.opened = [r for r, _, b in pairs if b.gets_through(r.attack)]
        self.other = [r for r, a, b in pairs if a.letter != b.letter and
                      not b.gets_through(r.attack)]
        self.broken = [b.text for _, a, b in pairs if b.letter == "i" != a.letter]

    def line(self):
        some = " ".join(r.attack.name for r in self.opened[:3])
        return (f"{self.part.wall} {self.part.letter} "
                f"{self.part.behind or '-':4} {self.part.table:46} "
                f"{self.asked:4} {len(self.opened):5} {len(self.other):6}  "
                f"{some}")


def judge_tables(rows, lab, letters, jobs, total):
    print("\nLeft out, with its wall alone (behind: parts left out as well): of "
          "the attacks asked,\nhow many get through, and how many are stopped "
          "in another way.\n")
    print(f"w p {'behind':4} {'table':44} asked  open  other  for example")
    empty = []
    for part in PARTS:
        if letters and part.letter not in letters:
            continue
        change = Change(part, rows, lab, jobs)
        print(change.line(), flush=True)
        total.list("internal", change.broken)
        if not change.opened:
            empty.append(part.letter)
    print()
    total.must("tables that nothing misses", len(empty))
    total.list("table", empty)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", default="build")
    parser.add_argument("--only", default="", help="part of the attacks' names")
    parser.add_argument("--table", default="", help="letters of parts.def")
    parser.add_argument("--minor", type=int, default=sys.version_info[1])
    parser.add_argument("-j", type=int, default=2)
    options = parser.parse_args()
    start = time.monotonic()
    lab = Lab(pathlib.Path(options.build) / "test" / "pyrestrict", run)
    files = [a for a in attacks() if options.only in a.name]
    print("cells: " + ", ".join(f"{k} {v}" for k, v in LETTERS.items()))
    print(f"{'attack':30} " + " ".join(f"{n:>3}" for n in NAMES) +
          "   stopped by each alone")
    rows = each(options.j, lambda a: Row(lab, a), files)
    for row in rows:
        print(row.line())
    total = judge_walls(rows, options.minor)
    judge_tables(rows, lab, options.table, options.j, total)
    print(f"{lab.runs} runs, {time.monotonic() - start:.0f} s; "
          f"{total.bad} figures wrong")
    return 1 if total.bad else 0


if __name__ == "__main__":
    sys.exit(main())
