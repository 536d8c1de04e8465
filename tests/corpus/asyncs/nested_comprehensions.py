"""Comprehensions inside async functions: await and async for at every level."""


class Later:
    def __init__(self, v):
        self.v = v

    def __await__(self):
        sent = yield self.v
        return self.v if sent is None else sent


async def aiter_of(*values, trace=None):
    for v in values:
        if trace is not None:
            trace.append(v)
        yield await Later(v)


def drive(coroutine, replies={}):
    seen, reply = [], None
    while True:
        try:
            out = coroutine.send(reply)
        except StopIteration as stop:
            return stop.value, seen
        seen.append(out)
        reply = replies.get(out) if isinstance(out, (str, int)) else None


async def main():
    print([x async for x in aiter_of(1, 2, 3) if await Later(x % 2)])
    print({await Later(k): await Later(v) for k, v in {"a": 1}.items()})
    print([[y async for y in aiter_of(*x)] for x in ["ab", "c"]])
    print([(x, y) async for x in aiter_of(1, 2) async for y in aiter_of(*range(x)) if x != y])
    print({x async for x in aiter_of("p", "q")} == {"p", "q"})
    print(await Later(1) + await Later(2) * await Later(3))
    print(f"{await Later('f-string')!r:>12} {[x async for x in aiter_of(0)]}")
    print([lambda x=x: x async for x in aiter_of(5)][0](), [await c for c in map(Later, "xy")])
    trace = []
    gen = (x async for x in aiter_of(1, 2, 3, trace=trace))
    print(trace, await anext(gen), trace)
    await gen.aclose()
    return sum([x async for x in aiter_of(10, 20)], start=await Later(0))


print(drive(main()))
print(drive(main(), {"f-string": "replaced", 20: 200})[0])


async def early():
    return [x for x in (await Later([3, 1, 2]))], sorted(await Later("cab"), key=lambda c: -ord(c))


print(drive(early()))


async def walrus():
    if (n := await Later(4)) > 3 and [m := x async for x in aiter_of(n, n + 1)]:
        return n, m


print(drive(walrus()))


async def unpack():
    a, *b = [await Later(i) for i in range(3)]
    (c, d), e = await Later((1, 2)), await Later("e")
    await_ = {**(await Later({"k": 1})), "z": await Later(0)}
    return a, b, c, d, e, await_, print(*[x async for x in aiter_of(*"star")], sep=await Later("-"))


print(drive(unpack()))


async def error():
    try:
        return [1 / x async for x in aiter_of(1, 0)]
    except ZeroDivisionError as e:
        return e.args
    finally:
        await Later("cleanup")


print(drive(error()))
try:
    drive((x async for x in aiter_of()))
except AttributeError as e:
    print(e)
