"""Modules as state: globals written from functions, classes, comprehensions; vars and globals()."""
requests = errors = 0
history: list[tuple[str, int]] = []
config = dict(debug=False, level=1)
_cache = {}


def request(path, ok=True):
    global requests, errors
    requests += 1
    errors += not ok
    history.append((path, requests))
    return _cache.setdefault(path, len(_cache))


def configure(**changes):
    unknown = changes.keys() - config.keys()
    if unknown:
        raise KeyError(*sorted(unknown))
    config.update(changes)
    return {**config}


def define(name, value):
    globals_now = globals()
    exists = name in globals_now
    exec(f"{name} = {value!r}")
    return exists, name in globals(), eval(name)


class Stats:
    def __init__(self): self.start = requests
    @property
    def seen(self): return requests - self.start
    def reset(self):
        global requests, errors, history
        requests, errors, history = 0, 0, []


stats = Stats()
print([request(p, ok=p != "/x") for p in ("/", "/x", "/", "/y")], requests, errors, history[-1], stats.seen)
print(configure(debug=True), config["debug"])
try:
    configure(color=1, size=2)
except KeyError as error:
    print("unknown", error.args)
old = history
stats.reset()
print(requests, errors, history, len(old), history is old, stats.seen)
exec("requests += 5; made_by_exec = [requests] * 2")
print(requests, made_by_exec, "made_by_exec" in globals(), globals()["requests"], [k for k, v in globals().items() if v == 5 and k != "v"])


def local_vs_global():
    requests = "local"
    def inner():
        global requests
        requests = "set by inner"
        return requests
    return requests, inner(), requests


print(local_vs_global(), requests)
del requests
try:
    request("/")
except NameError as error:
    print(error)
requests = 10
print(request("/new"), requests, eval("requests * 2"), sorted(k for k in globals() if k.startswith("re")))
