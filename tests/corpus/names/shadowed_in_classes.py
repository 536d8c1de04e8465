"""Built-in names as attributes, methods, parameters and fields of classes."""
from dataclasses import dataclass


@dataclass
class Column:
    type: str
    id: int = 0
    format: str = "{}"
    input: object = None
    min: float = 0
    max: float = 100
    filter: object = None
    hash: str = ""

    def range(self):
        return range(int(self.min), int(self.max))

    def list(self, tuple=tuple):
        return tuple(self.range())

    def set(self, **dict):
        for str, object in dict.items():
            setattr(self, str, object)
        return self

    def print(self, *objects, sep="/", end="!\n"):
        print(*map(self.format.format, objects), sep=sep, end=end)

    def open(self):
        return f"opened {self.id}"

    def compile(self):
        return f"compiled {self.type}"

    def next(self):
        return next(iter(self.range()))

    def len(self):
        return len(self.list())

    def eval(self, exec):
        return f"evaluated {exec}"

    def object(self):
        return "own object method"

    def iter(self):
        yield from self.range()

    def dir(self, *vars):
        return sorted(vars)

    def globals(self):
        return {"locals": self.type}

    def getattr(self, name):
        return getattr(self, name, None)

    def repr(self):
        return repr(self)[:20]


c = Column("int", 7, "<{}>", max=5)
c.print(1, 2)
print(c.range(), c.list(), c.set(min=3, hash="h").list(), c.open(), c.compile(), c.next(), c.len(), c.eval("x"), c.object(), [*c.iter()], c.dir("b", "a"), c.globals(), c.getattr("id"), c.repr())
c.format = "{:>4}"
c.input = c.filter = str
c.print("x", end="\n")
print(c.input(5), c.filter, c.type.upper(), c.id + 1, c.hash, c.min, c.max)


class Shell:
    def __init__(self):
        self.exit_code = None
        self.path, self.time, self.code, self.name, self.file, self.system, self.modules = [], 0, 1, "n", "f", "s", {}

    def exit(self, code):
        self.exit_code = code
        return self

    def help(self):
        return "helped"

    def quit(self): return self.exit(1)
    def run(self, *args): return args
    def call(self, f, *a): return f(*a)
    def load(self, name): return f"loaded {name}"
    def register(self, f): self.modules[f.__name__] = f; return f
    def sleep(self, n): self.time += n; return self
    def connect(self, to): self.path.append(to); return self
    def execute(self, sql): return sql.split()
    def fork(self): return "a fork"
    def kill(self): return "killed"
    def output(self): return "".join(self.path)
    def function(self): return "f"
    def encoder(self): return "e"


s = Shell()
print(s.exit(3).exit_code, s.help(), s.quit().exit_code, s.run(1), s.call(max, 1, 2), s.load("x"), s.sleep(2).sleep(3).time, s.connect("a").connect("b").path, s.execute("select 1"), s.fork(), s.kill(), s.output(), s.code, s.name, s.file, s.system)


@s.register
def spawn():
    return "spawned"


print(s.modules["spawn"](), spawn(), s.function(), s.encoder(), sorted(vars(s)))
s.string, s.stream, s.token, s.parser, s.obj, s.func, s.gen, s.mapping, s.operator, s.random, s.buffer, s.lock, s.scanner = range(13)
print(s.string + s.stream + s.token + s.parser + s.obj + s.func + s.gen + s.mapping + s.operator + s.random + s.buffer + s.lock + s.scanner)
del s.func, s.obj
s.gen += 5
print(hasattr(s, "func"), s.gen, getattr(s, "operator"))
