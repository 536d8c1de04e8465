"""A pretty printer and a deep comparer that dispatch on built-in types by patterns."""
from collections import OrderedDict, deque
from datetime import date
from enum import Enum


class Color(Enum):
    RED = 1


def pretty(v, depth=0, *, seen=()):
    if id(v) in seen:
        return "<cycle>"
    seen += (id(v),) if isinstance(v, (list, dict)) else ()
    pad, end = "  " * (depth + 1), "  " * depth
    match v:
        case None | bool():
            return str(v).lower()
        case Color(name=n):
            return f"#{n}"
        case int(n) if abs(n) >= 1000:
            return f"{n:_}"
        case float(f) if f == int(f):
            return f"{int(f)}.0"
        case int() | float() | complex():
            return str(v)
        case str(s) if "\n" in s:
            return '"""' + s + '"""'
        case str(s) | bytes(s):
            return repr(s)
        case [] | () | {} if not isinstance(v, OrderedDict):
            return {list: "[]", tuple: "()", dict: "{}"}.get(type(v), type(v).__name__ + "()")
        case [x] if not isinstance(x, (list, dict)):
            return f"[{pretty(x)}]"
        case (int() | float(), int() | float()) as pair:
            return "<{}, {}>".format(*pair)
        case [*items]:
            return "[\n" + "".join(f"{pad}{pretty(i, depth + 1, seen=seen)},\n" for i in items) + end + "]"
        case {**items}:
            return type(v).__name__.replace("dict", "") + "{\n" + "".join(f"{pad}{k}: {pretty(i, depth + 1, seen=seen)}\n" for k, i in items.items()) + end + "}"
        case set() | frozenset():
            return "{" + ", ".join(sorted(map(pretty, v))) + "}"
        case date(year=y, month=m):
            return f"{y}/{m:02}"
        case type() as t:
            return f"<class {t.__name__}>"
        case f if callable(f):
            return f"<{f.__name__}>"
        case _:
            return f"?{type(v).__name__}"


def diff(a, b, path="$"):
    match a, b:
        case ({}, {}) if isinstance(a, dict) and isinstance(b, dict):
            for k in sorted(a.keys() | b.keys()):
                yield from diff(a.get(k, "<none>"), b.get(k, "<none>"), f"{path}.{k}")
        case ([*xs], [*ys]) if len(xs) == len(ys):
            for i, (x, y) in enumerate(zip(xs, ys)):
                yield from diff(x, y, f"{path}[{i}]")
        case x, y if x != y or type(x) is not type(y):
            yield f"{path}: {x!r} != {y!r}"


loop = [1]
loop.append(loop)
for v in [None, True, 12345, 2.0, 2.5, 1j, "a", "a\nb", b"x", [], (), {}, set(), [1], (1, 2), [1, [2, {"k": (3, 4.5)}]], OrderedDict(a=1), {3, 1}, date(2024, 5, 6), int, len, Color.RED, loop, deque([1, 2, 3]), object()]:
    print(pretty(v))
print(*diff({"a": [1, 2, {"b": 3}], "c": 1, "same": 0}, {"a": [1, "2", {"b": 4}], "d": True, "same": 0}), [*diff([1], [1, 2])], [*diff(1, 1.0)], sep="\n")
