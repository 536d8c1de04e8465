"""One attack, some walls off: what it prints, and what that says.

The header of an attack is the comment lines that its file begins with:

    # tries: a generator knows its frame
    # class: frames                 a row of classes.txt
    # stops: 1 2 3 4                the walls that stop it, each of them alone
    # rests: why on one wall alone  where only one does
    # flags: --ticks=100            more arguments of `run`
    # memory bug: 3.11 3.13         the versions on which it shows itself"""
import pathlib
import re

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent
KEYS = {"tries", "class", "stops", "rests", "flags", "memory bug"}
OURS = {"suite", "attack", "matrix"}  # files here that are no attacks

ON = ""
ALL = "1,2,3,4"
# One letter says what became of a run, when it prints neither word.
SIGNAL_FIRST = 129
STATUS = {126: "x", 123: "v", 120: "l", 121: "l", 122: "l", 124: "l", 125: "i"}
LETTERS = {
    "E": "ESCAPED", "R": "REACHED", "x": "rejected", "v": "violation",
    "l": "limit", "s": "signal", "i": "internal", "r": "exception",
    ".": "nothing",
}


class Attack:
    """A file, its header, and what follows from that."""

    def __init__(self, path):
        self.path = path
        self.name = path.stem
        self.text = path.read_text(encoding="utf-8")
        self.header = {}
        self.wrong = ""
        for line in self.text.splitlines():
            if not line.startswith("# "):
                break
            key, _, value = line[2:].partition(": ")
            if key in self.header or key not in KEYS or not value:
                self.wrong = f"header line {line!r}"
            self.header[key] = value
        for key in ("tries", "class", "stops"):
            if key not in self.header:
                self.wrong = f"no `# {key}:` line"
        self.kind = self.header.get("class", "")
        self.stops = self.header.get("stops", "").split()
        self.flags = self.header.get("flags", "").split()
        self.bug = self.header.get("memory bug", "").split()
        self.outside = "ESCAPED" in self.text

    def check_header(self):
        """A wall that stands alone needs a reason; one that the attack does not
        come to can't stop it."""
        assert not self.wrong, f"{self.name}: {self.wrong}"
        assert self.stops and set(self.stops) <= set("1234"), self.name
        assert self.outside or self.bug or "4" not in self.stops, \
            f"{self.name}: no file is read, so the jail has nothing to stop"
        assert (len(self.stops) == 1) == ("rests" in self.header), \
            f"{self.name}: one wall alone and a reason for it go together"
        assert not self.bug or ("4" in self.stops and self.kind == "memory"), \
            f"{self.name}: the jail must stop a memory bug"


def attacks():
    return [Attack(p) for p in sorted(HERE.glob("*.py"))
            if p.stem not in OURS]


def classes():
    rows = (HERE / "classes.txt").read_text().splitlines()
    return [row.split()[0] for row in rows if not row.startswith("#")]


class Part:
    """A row of parts.def."""

    def __init__(self, letter, wall, behind, table):
        self.letter = letter
        self.wall = wall
        self.behind = behind
        self.table = table


def parts():
    text = (ROOT / "runtime/report/parts.def").read_text()
    rows = re.findall(r"^PART\('(.)', \w+, (\d), \"(\w*)\",\s*\"([^\"]+)\"\)",
                      text, re.M)
    return [Part(*row) for row in rows]


PARTS = parts()


def alone(wall):
    """--walls-off for a run in which only this wall stands."""
    return ",".join(w for w in "1234" if w != wall)


def without(off, letters):
    """--walls-off with parts left out as well."""
    return ",".join([off, *letters]) if letters else off


class Outcome:
    def __init__(self, attack, off, done):
        self.off = off
        self.code = done.returncode
        self.words = {w for w in ("REACHED", "ESCAPED")
                      if w.encode() in done.stdout}
        self.stderr = done.stderr.decode(errors="replace")
        tail = self.stderr.strip().splitlines()[-1:]
        said = " ".join(sorted(self.words)) or "nothing"
        self.text = (f"{attack.name}: walls off: {off or 'none'}: {said}, "
                     f"status {self.code}; {' '.join(tail)}")

    @property
    def letter(self):
        if self.words:
            return "E" if "ESCAPED" in self.words else "R"
        if self.code >= SIGNAL_FIRST or self.code < 0:
            return "s"
        return STATUS.get(self.code, "r" if self.code else ".")

    def shows(self):
        """A memory bug is seen when the process dies of it, or when the attack
        finds memory that is not its own."""
        return self.letter in "sRE"

    def gets_through(self, attack):
        """Whether what was left standing failed: an attack on the world is
        stopped when no file is read, any other when it holds no power."""
        bad = {"ESCAPED"} if attack.outside else {"REACHED", "ESCAPED"}
        return bool(self.words & bad)


class Lab:
    """Runs attacks, none twice. What the compiler refuses, it refuses whatever
    stands behind it, so one rejection answers for all walls at once."""

    def __init__(self, binary, run):
        self.binary = binary
        self.run = run
        self.known = {}
        self.runs = 0

    def outcome(self, attack, off):
        first = self.compiler(off)
        for key in ((attack.name, off), (attack.name, first)):
            if key in self.known:
                return self.known[key]
        argv = [self.binary, "run", "--wall=20s", "--cpu=10s", *attack.flags]
        if off:
            argv.append(f"--walls-off={off}")
        self.runs += 1
        got = Outcome(attack, off, self.run(argv + [attack.path]))
        self.known[attack.name, off] = got
        if got.code == 126 and first is not None:
            self.known[attack.name, first] = got
        return got

    @staticmethod
    def compiler(off):
        """What `off` leaves of wall 1; None when that is nothing."""
        mine = {p.letter for p in PARTS if p.wall == "1"}
        gone = set(off.split(","))
        return None if "1" in gone else frozenset(gone & mine)
