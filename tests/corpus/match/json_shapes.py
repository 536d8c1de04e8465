"""Mapping and sequence patterns over JSON-like data."""
import json

EVENTS = """[
 {"type": "click", "pos": [10, 20], "button": "left"},
 {"type": "click", "pos": [1, 2, 3]},
 {"type": "key", "key": "a", "mods": ["ctrl", "shift"]},
 {"type": "key", "key": "Enter"},
 {"type": "resize", "size": {"w": 800, "h": 600}},
 {"type": "resize", "size": null},
 {"type": "batch", "events": [{"type": "key", "key": "x"}, {"type": "nope"}]},
 ["list", 1, [2, [3]]],
 "text", 7, 7.5, true, null, {}, []
]"""


def handle(event, depth=0):
    match event:
        case {"type": "click", "pos": [x, y], **rest}:
            return f"click at {x},{y} {rest}"
        case {"type": "click", "pos": [*coords]}:
            return f"click in {len(coords)} dimensions"
        case {"type": "key", "key": str(k), "mods": [*_, "shift"]}:
            return f"shifted {k.upper()}"
        case {"type": "key", "key": "Enter" | "Return" as which}:
            return f"submit by {which}"
        case {"type": "key", "key": k}:
            return f"key {k}"
        case {"type": "resize", "size": {"w": int(w), "h": int(h)}} if w > h:
            return f"landscape {w / h:.2f}"
        case {"type": "resize", "size": None}:
            return "hidden"
        case {"type": "batch", "events": [first, *others]}:
            return [handle(first, depth + 1), *(handle(e, depth + 1) for e in others)]
        case ["list", a, [b, [c]]]:
            return a, b, c
        case (str() as s) | [str() as s, *_]:
            return f"string {s}"
        case bool(b):
            return f"bool {b}"
        case int(n) | float(n):
            return f"number {n}"
        case None:
            return "null"
        case {"type": other}:
            return f"unknown type {other!r} at depth {depth}"
        case {}:
            return "empty or other object"
        case []:
            return "empty list"


for event in json.loads(EVENTS):
    print(handle(event))


class Record(dict):
    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)


match Record(a=1, b=2, c=3):
    case {"a": 1, "z": _}:
        print("never")
    case {"a": 1, "b": b, **rest}:
        print(b, rest)
match (1, "two", [3.0]), {"k": {1, 2}}:
    case (int(), str(), [float()]) as t, {"k": set(s)}:
        print(t, sorted(s))
match "not a sequence":
    case [*chars]:
        print("never", chars)
    case {**mapping}:
        print("never", mapping)
    case x if len(x) > 100:
        print("never")
    case _:
        print("nothing but text")
match range(3), bytearray(b"ab"), iter("xy"):
    case [[0, 1, 2], [97, 98], _]:
        print("bytearray matched as sequence?")
    case [[a, *b], c, d]:
        print(a, b, c, type(d).__name__)
