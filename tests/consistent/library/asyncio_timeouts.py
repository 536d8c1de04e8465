import asyncio


async def slow(log):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        log.append("cancelled")
        raise


async def main():
    log = []
    print(await asyncio.wait_for(asyncio.sleep(0, "in time"), 5))
    print(await asyncio.wait_for(asyncio.sleep(0, "no limit"), None))
    try:
        await asyncio.wait_for(slow(log), 0.01)
    except TimeoutError as error:
        print("wait_for:", repr(error), log, type(error.__cause__).__name__)
    try:
        await asyncio.wait_for(slow(log), 0)
    except TimeoutError as error:
        print("at once:", repr(error))
    fut = asyncio.get_running_loop().create_future()
    try:
        await asyncio.wait_for(fut, 0.01)
    except TimeoutError:
        print(fut.cancelled())
    try:
        async with asyncio.timeout(0.01) as limit:
            print(limit.expired(), limit.when() is not None)
            await slow(log)
    except TimeoutError as error:
        print("timeout:", repr(error), limit.expired(), log)
    async with asyncio.timeout(5) as limit:
        await asyncio.sleep(0)
    print(limit.expired())
    async with asyncio.timeout(None) as limit:
        print(limit.when())
        limit.reschedule(asyncio.get_running_loop().time() + 5)
        print(limit.when() > 0)
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            await asyncio.sleep(0)
            print("never")
    except TimeoutError:
        print("in the past")
    try:
        async with asyncio.timeout(5) as outer:
            async with asyncio.timeout(0.01) as inner:
                await asyncio.sleep(5)
    except TimeoutError:
        print("inner", inner.expired(), outer.expired())
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(5)
            finally:
                print("finally runs")
    except asyncio.TimeoutError:
        print("out")
    try:
        async with asyncio.timeout(5):
            raise KeyError("other")
    except KeyError as error:
        print("other errors pass", error)
    try:
        limit.reschedule(1)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
