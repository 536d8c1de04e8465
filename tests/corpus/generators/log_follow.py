"""A log follower: coroutines that filter, count, alert and broadcast in one pass."""
from functools import wraps

LINES = """10:00 INFO start
10:01 WARN disk 91%
10:02 ERROR disk full
10:03 INFO retry
10:04 ERROR disk full
10:05 DEBUG x=1
10:06 ERROR net down""".splitlines()


def coroutine(f):
    @wraps(f)
    def primed(*args, **kw):
        g = f(*args, **kw)
        next(g)
        return g
    return primed


@coroutine
def grep(word, target):
    try:
        while True:
            line = yield
            if word in line:
                target.send(line)
    except GeneratorExit:
        target.close()


@coroutine
def broadcast(*targets):
    while True:
        item = yield
        for t in targets:
            t.send(item)


@coroutine
def counter(by, out):
    counts = {}
    try:
        while True:
            key = by((yield))
            counts[key] = counts.get(key, 0) + 1
    finally:
        out.update(counts)


@coroutine
def alert(limit):
    n = 0
    while True:
        line = yield n
        n += 1
        if n >= limit:
            print("ALERT", n, line)


@coroutine
def batch(size, target):
    pending = []
    try:
        while True:
            pending.append((yield))
            if len(pending) == size:
                target.send(pending)
                pending = []
    except GeneratorExit:
        if pending:
            target.send(pending)


@coroutine
def collect(out):
    while True:
        out.append((yield))


levels, words, batches = {}, {}, []
errors = counter(lambda line: line.split()[2], words)
pipe = broadcast(counter(lambda l: l.split()[1], levels), grep("ERROR", broadcast(alert(2), errors)), batch(3, collect(batches)))
for line in LINES:
    pipe.send(line)
pipe.close()
errors.close()
del pipe
print(levels, words, [len(b) for b in batches])
