"""An INI reader with interpolation, types, includes of sections, and a writer."""
import re
from collections.abc import Mapping
from contextlib import suppress

TEXT = """
; global
[DEFAULT]
root = /srv
debug = off

[app]
name = demo
path = %(root)s/%(name)s
workers = 4
ratio = 0.75
plugins = a, b , c
long = first
    second
[child : app]
name = kid
debug = yes
[broken]
loop = %(loop)s
missing = %(nothing)s
"""


class InterpolationError(ValueError):
    depth = 0


class Section(Mapping):
    def __init__(self, name, parent=None):
        self.name, self._parent, self._own = name, parent, {}

    def raw(self, key):
        section = self
        while section is not None:
            if key in section._own:
                return section._own[key]
            section = section._parent
        raise KeyError(key)

    def __getitem__(self, key, _seen=()):
        if key in _seen:
            raise InterpolationError(" -> ".join((*_seen, key)))
        try:
            return re.sub(r"%\((\w+)\)s", lambda m: self.__getitem__(m[1], (*_seen, key)), self.raw(key))
        except KeyError as error:
            if _seen:
                raise InterpolationError(f"{_seen[0]} needs {error}") from error
            raise

    def __iter__(self):
        seen = set()
        section = self
        while section is not None:
            yield from (k for k in section._own if k not in seen)
            seen |= section._own.keys()
            section = section._parent

    def __len__(self):
        return len({*self})

    def __getattr__(self, key):
        if key.startswith("_"):
            raise AttributeError(key)
        with suppress(KeyError):
            return self.convert(self[key])
        raise AttributeError(f"[{self.name}] has no {key}")

    @staticmethod
    def convert(text):
        match text.lower():
            case "yes" | "on" | "true":
                return True
            case "no" | "off" | "false":
                return False
            case t if "," in t:
                return [p.strip() for p in text.split(",")]
            case t if "\n" in t:
                return text.split("\n")
        for kind in (int, float):
            with suppress(ValueError):
                return kind(text)
        return text


def parse(text):
    sections = {}
    current = key = None
    for number, line in enumerate(text.splitlines(), 1):
        match line[:1], line.strip():
            case _, "":
                continue
            case (";" | "#"), _:
                continue
            case "[", head if head.endswith("]"):
                name, _, parent = (p.strip() for p in head[1:-1].partition(":"))
                parent = sections[parent] if parent else sections.get("DEFAULT")
                current = sections[name] = Section(name, parent)
            case " ", more if key:
                current._own[key] += "\n" + more
            case _, pair if "=" in pair and current is not None:
                key, value = (p.strip() for p in pair.split("=", 1))
                current._own[key] = value
            case _, other:
                raise SyntaxError(f"line {number}: {other!r}")
    return sections


config = parse(TEXT)
app, kid = config["app"], config["child"]
print(app.path, kid.path, app.debug, kid.debug, app.workers + 1, app.ratio, kid.plugins, app.long, len(app), [*kid], "root" in kid, dict(config["DEFAULT"]))
for attempt in (lambda: app.nothing, lambda: config["broken"].loop, lambda: config["broken"]["missing"], lambda: app["x"], lambda: parse("[a]\nno equals"), lambda: parse("x=1")):
    try:
        print(attempt())
    except (AttributeError, InterpolationError, KeyError, SyntaxError) as error:
        print(type(error).__name__, error)
for name, section in config.items():
    print(f"[{name}]", *(f"{k} = {v!r}" for k, v in section._own.items()), sep="\n")
