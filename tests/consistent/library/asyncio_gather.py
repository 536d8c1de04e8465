import asyncio

order = []


async def work(name, rounds, fail=None):
    for i in range(rounds):
        order.append((name, i))
        await asyncio.sleep(0)
    if fail:
        raise fail
    return name * 2


async def main():
    print(await asyncio.gather())
    print(await asyncio.gather(work("a", 3), work("b", 1), work("c", 2)))
    print(order)
    print(await asyncio.gather(work("a", 1), work("b", 2, ValueError("b")),
                               return_exceptions=True))
    try:
        await asyncio.gather(work("x", 5), work("y", 1, ValueError("first")),
                             work("z", 2, KeyError("second")))
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(0)
    same = work("once", 1)
    print(await asyncio.gather(same, same))
    group = asyncio.gather(work("p", 10), work("q", 10))
    await asyncio.sleep(0)
    print(group.done(), group.cancel())
    try:
        await group
    except asyncio.CancelledError:
        print("group cancelled", group.cancelled())
    fut = asyncio.get_running_loop().create_future()
    both = asyncio.gather(fut, work("f", 1))
    fut.set_result("set by hand")
    print(await both)
    nested = asyncio.gather(asyncio.gather(work("1", 1), work("2", 1)),
                            asyncio.gather(work("3", 1)))
    print(await nested, nested.result())


asyncio.run(main())
print(len(order))


async def wrong():
    try:
        asyncio.gather(1)
    except TypeError as error:
        print(error)

asyncio.run(wrong())
