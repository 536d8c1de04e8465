"""async with: enter, exit, swallowing, several managers, parentheses."""
from contextlib import asynccontextmanager, AsyncExitStack


class Suspend:
    def __init__(self, tag):
        self.tag = tag

    def __await__(self):
        return (yield self.tag)


def run(coroutine, log):
    while True:
        try:
            log.append(coroutine.send(None))
        except StopIteration as stop:
            return stop.value


class Lock:
    def __init__(self, name, swallow=()):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await Suspend(f"enter {self.name}")
        return self.name.upper()

    async def __aexit__(self, kind, value, tb):
        await Suspend(f"exit {self.name} {kind.__name__ if kind else None}")
        return kind is not None and issubclass(kind, self.swallow)


async def simple():
    async with Lock("a") as a, Lock("b", KeyError) as b:
        print("inside", a, b)
        raise KeyError("swallowed by b")
    async with (
        Lock("c") as c,
        Lock("d") as (first, *rest),
    ):
        print(c, first, rest)
        return "returned from inside"


log = []
print(run(simple(), log), log)


@asynccontextmanager
async def transaction(db):
    saved = dict(db)
    try:
        yield db
        await Suspend("commit")
    except ValueError as error:
        db.clear()
        db.update(saved)
        await Suspend(f"rollback {error}")
    finally:
        db["closed"] = True


async def bank():
    db = {"ann": 5}
    async with transaction(db) as t:
        t["ann"] += 1
    print(db)
    async with transaction(db):
        db["ann"] = 1000
        raise ValueError("too much")
    print(db)
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(Lock(n)) for n in "xyz"]
        stack.push_async_callback(farewell, *names)
        stack.callback(print, "plain callback")
    for i in range(3):
        async with Lock(f"loop{i}"):
            if i == 1:
                break
    try:
        async with Lock("err"):
            1 / 0
    except ZeroDivisionError as error:
        print("through:", error)


async def farewell(*names):
    await Suspend("bye")
    print("bye", names)


log.clear()
run(bank(), log)
print(*log, sep="\n")


async def wrong(manager):
    async with manager:
        pass


class OnlySync:
    def __enter__(self): return self
    def __exit__(self, *a): return None


for bad in (OnlySync(), 5):
    try:
        run(wrong(bad), [])
    except TypeError as error:
        print(error)
