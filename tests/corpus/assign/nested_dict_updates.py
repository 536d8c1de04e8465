"""Deep updates of nested data: paths, setdefault chains, merge, diff, walk."""
import copy


def dig(data, path, default=None):
    for key in path.split("."):
        try:
            data = data[int(key)] if isinstance(data, list) else data[key]
        except (KeyError, IndexError, TypeError, ValueError):
            return default
    return data


def put(data, path, value):
    *parents, last = path.split(".")
    for key in parents:
        data = data[int(key)] if isinstance(data, list) else data.setdefault(key, {})
    if isinstance(data, list):
        data[int(last):int(last) + 1] = [value]
    else:
        data[last] = value


def merge(a, b, /, *rest):
    for key, value in b.items():
        if isinstance(value, dict) and isinstance(a.get(key), dict):
            merge(a[key], value)
        elif isinstance(value, list) and isinstance(a.get(key), list):
            a[key] += value
        else:
            a[key] = copy.deepcopy(value)
    return merge(a, *rest) if rest else a


def flatten(data, prefix=""):
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in pairs:
        if isinstance(value, (dict, list)) and value:
            yield from flatten(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def diff(a, b):
    fa, fb = dict(flatten(a)), dict(flatten(b))
    for key in sorted(fa.keys() | fb.keys()):
        match key in fa, key in fb:
            case True, False: yield f"- {key}={fa[key]!r}"
            case False, True: yield f"+ {key}={fb[key]!r}"
            case _ if fa[key] != fb[key]: yield f"~ {key}: {fa[key]!r} -> {fb[key]!r}"


base = {"server": {"port": 80, "hosts": ["a"]}, "debug": False, "levels": [1, [2, 3]]}
other = copy.deepcopy(base)
put(other, "server.port", 8080)
put(other, "server.tls.cert.path", "/x")
put(other, "levels.1.0", "two")
other["server"]["hosts"] += ["b"]; other["server"]["tls"] |= {"on": True}
other["levels"][1][1] **= 3; other["levels"][0] -= 5
del other["debug"]
print(*diff(base, other), sep="\n")
print(dig(other, "server.tls.cert.path"), dig(other, "levels.1.1"), dig(base, "server.tls", "none"), dig(base, "levels.9"), dig(base, "debug.x"))
print(merge({}, base, {"server": {"hosts": ["z"]}, "extra": {"k": [1]}}, {"debug": True}))
print(dict(flatten(base)), base["levels"])
counts = {}
for word in "a b a c b a".split():
    counts[word] = counts.get(word, 0) + 1
    counts.setdefault("order", []).append(word)
first, *_, last = counts["order"]
counts["order"][0], counts["order"][-1] = last, first
print(counts, {v: k for k, v in counts.items() if isinstance(v, int)})
