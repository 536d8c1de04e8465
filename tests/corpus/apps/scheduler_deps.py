"""A build tool: targets by decorators, dependencies, dirty checks, cycles, dry runs."""
import hashlib


class BuildError(Exception):
    pass


class Build:
    def __init__(self, files):
        self.files, self.targets, self.hashes, self.log = dict(files), {}, {}, []

    def target(self, name=None, /, *needs, always=False):
        def register(f):
            self.targets[f.__name__ if callable(name) or name is None else name] = (f, needs, always)
            return f
        return register(name) if callable(name) else register

    def digest(self, name):
        return hashlib.sha256(self.files[name].encode()).hexdigest()[:8]

    def make(self, goal, *, dry=False, _path=()):
        if goal in _path:
            raise BuildError(" -> ".join([*_path[_path.index(goal):], goal]))
        if goal not in self.targets:
            if goal not in self.files:
                raise BuildError(f"no rule for {goal}" + (f", needed by {_path[-1]}" if _path else ""))
            return
        f, needs, always = self.targets[goal]
        for need in needs:
            self.make(need, dry=dry, _path=(*_path, goal))
        key = tuple(self.digest(n) if n in self.files else n for n in needs)
        if not always and self.hashes.get(goal) == key and goal in self.files:
            self.log.append(f"{goal} is up to date")
            return
        if dry:
            self.log.append(f"would make {goal}")
            return
        try:
            out = f(*(self.files.get(n) for n in needs))
        except Exception as error:
            raise BuildError(f"{goal}: {type(error).__name__}: {error}") from error
        if out is not None:
            self.files[goal] = out
            self.hashes[goal] = key
        self.log.append(f"made {goal}")

    def show(self, *goals, **options):
        self.log.clear()
        for g in goals:
            try:
                self.make(g, **options)
            except BuildError as error:
                self.log.append(f"failed: {error} ({type(error.__cause__).__name__})")
        print("; ".join(self.log))


b = Build({"main.c": "int main", "util.c": "int util", "util.h": "header"})


@b.target("main.o", "main.c", "util.h")
def _(source, header):
    return f"obj({source}+{header})"


@b.target("util.o", "util.c", "util.h")
def _(*sources):
    return f"obj({'+'.join(sources)})"


@b.target("app", "main.o", "util.o")
def link(*objects):
    return "|".join(objects)


@b.target
def clean():
    for name in [n for n in b.files if n.endswith(".o")]:
        del b.files[name]


@b.target("test", "app", always=True)
def run(app):
    assert "broken" not in app, "test failed"


b.target("a", "b")(lambda b: "a")
b.target("b", "c")(lambda c: "b")
b.target("c", "a")(lambda a: "c")
b.target("lost", "nowhere.x")(lambda x: x)
b.show("app", dry=True)
b.show("app")
print(b.files["app"])
b.show("app")
b.files["util.c"] = "broken util"
b.show("test", dry=True)
b.show("test")
b.files["util.c"] = "fixed"
b.show("clean", "test", "test")
b.show("a", "lost", "unknown")
print(sorted(b.files), len(b.targets), [v[0].__name__ for v in b.targets.values()])
