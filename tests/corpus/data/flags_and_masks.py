"""Flags as permissions: combining, masks, boundary, parsing, iteration, dispatch."""
from enum import Flag, IntFlag, auto, CONFORM, KEEP


class Perm(Flag):
    NONE = 0
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    RW = READ | WRITE

    @classmethod
    def parse(cls, text):
        table = dict(zip("rwx", (cls.READ, cls.WRITE, cls.EXEC)))
        result = cls.NONE
        for c in text:
            if c != "-":
                result |= table[c]
        return result

    def __str__(self):
        return "".join(c if p in self else "-" for c, p in zip("rwx", (Perm.READ, Perm.WRITE, Perm.EXEC)))

    @property
    def octal(self):
        return int("".join("01"[p in self] for p in (Perm.READ, Perm.WRITE, Perm.EXEC)), 2)


class Mode(IntFlag, boundary=KEEP):
    A = 1
    B = 2
    D = 8


class Loose(Flag, boundary=CONFORM):
    X = 1
    Y = 2


class File:
    def __init__(self, name, *perms):
        self.name, self.perms = name, [Perm.parse(p) for p in perms]

    def __getitem__(self, who): return self.perms["ugo".index(who)]

    def chmod(self, text):
        for part in text.split(","):
            who, op, what = part[0], part[1], Perm.parse(part[2:])
            i = "ugo".index(who)
            match op:
                case "+": self.perms[i] |= what
                case "-": self.perms[i] &= ~what
                case "=": self.perms[i] = what
                case "^": self.perms[i] ^= what
        return self

    def __str__(self): return f"{''.join(map(str, self.perms))} {self.name} {''.join(str(p.octal) for p in self.perms)}"


f = File("x.sh", "rwx", "r-x", "---")
print(f)
print(f.chmod("u-x,g+w,o=r"), f.chmod("u^rw"), f["g"], f["u"] == Perm.NONE, bool(f["u"]), Perm.RW in f["g"], Perm.RW & f["g"] is Perm.RW, sep="\n")
print([p.name for p in Perm], repr(Perm.RW), repr(Perm(5)), ~Perm.RW, len(Perm.RW), list(Perm(7)), Perm["RW"] is Perm(3), Perm.READ ^ Perm.RW, hash(Perm.RW) == hash(Perm(3)))
print(Mode(13), Mode(4), int(Mode.A | 32), Mode.A | Mode.D, Loose(7), Loose(4), [m.name for m in Mode.A | Mode.B])
for bad in (lambda: Perm(64), lambda: Perm.READ | 1, lambda: Perm.parse("q"), lambda: Perm["X"]):
    try:
        print(bad())
    except (ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, str(error).split("\n")[0][:60])
