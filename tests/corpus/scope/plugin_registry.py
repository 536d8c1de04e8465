"""A plug-in registry with decorators, closures and class hooks."""
import json


class Plugin:
    registry = {}
    order = 0

    def __init_subclass__(cls, /, name=None, *, needs=(), **rest):
        super().__init_subclass__(**rest)
        cls.name = name or cls.__name__.lower()
        cls.needs = tuple(needs)
        if cls.name in Plugin.registry:
            raise ValueError(f"duplicate plug-in {cls.name!r}")
        Plugin.registry[cls.name] = cls
        cls.order = Plugin.order = Plugin.order + 1

    def run(self, state):
        raise NotImplementedError(f"{self.name} does not run")


class Load(Plugin):
    def run(self, state):
        state["data"] = json.loads(state["raw"])


class Filter(Plugin, name="keep", needs=["load"]):
    def run(self, state):
        state["data"] = [d for d in state["data"] if d.get("ok", True)]


class Report(Plugin, needs={"keep"}):
    def run(self, state):
        lines = (f"{d['id']:>3}: {d.get('name', '?')}" for d in state["data"])
        state["out"] = "\n".join(lines)


class Empty(Plugin, name="empty"):
    """Has no run of its own."""


def resolve(*wanted):
    done = []

    def visit(name, path=()):
        if name in path:
            raise RuntimeError(" -> ".join((*path, name)))
        if name in done:
            return
        for need in Plugin.registry[name].needs:
            visit(need, (*path, name))
        done.append(name)

    for w in wanted:
        visit(w)
    return done


state = {"raw": '[{"id": 1, "name": "a"}, {"id": 2, "ok": false}, {"id": 30}]'}
for step in resolve("report"):
    plugin = Plugin.registry[step]()
    plugin.run(state)
    print(plugin.order, step, type(plugin).__doc__, sorted(state))
print(state["out"])
try:
    Plugin.registry["empty"]().run(state)
except NotImplementedError as error:
    print(error, Empty.__doc__)
try:
    class Again(Plugin, name="load"):
        pass
except ValueError as error:
    print(error)
Load.needs = ("report",)
try:
    resolve("keep")
except RuntimeError as error:
    print("cycle:", error)
try:
    class Bad(Plugin, unknown=1):
        pass
except TypeError as error:
    print(error)
print(list(Plugin.registry), Plugin.order)
