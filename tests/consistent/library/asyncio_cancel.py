import asyncio


async def stubborn(log):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError as error:
        log.append(("cancelled", error.args))
        raise
    finally:
        log.append("finally")


async def swallow(log):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        log.append("swallowed")
        return "went on"


async def cleans():
    try:
        await asyncio.sleep(100)
    finally:
        await asyncio.sleep(0)
        print("cleaned up slowly")


async def main():
    log = []
    task = asyncio.create_task(stubborn(log))
    await asyncio.sleep(0)
    print(task.cancel("enough"), task.cancelled(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print("awaited:", error.args, task.cancelled(), task.done())
    print(task.cancel(), log)
    for name in ("result", "exception"):
        try:
            getattr(task, name)()
        except asyncio.CancelledError:
            print(name, "raises CancelledError")

    log = []
    task = asyncio.create_task(swallow(log))
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled(), log, task.uncancel())

    early = asyncio.create_task(stubborn(log))
    early.cancel()
    results = await asyncio.gather(early, return_exceptions=True)
    print(type(results[0]).__name__, log)

    task = asyncio.create_task(cleans())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())

    async def self_cancel():
        asyncio.current_task().cancel()
        print("still here")
        await asyncio.sleep(0)
        print("never")

    try:
        await asyncio.create_task(self_cancel())
    except asyncio.CancelledError:
        print("by itself")
    print(issubclass(asyncio.CancelledError, Exception),
          issubclass(asyncio.CancelledError, BaseException))


asyncio.run(main())


async def cancelled_main():
    asyncio.current_task().cancel("from within")
    await asyncio.sleep(1)

try:
    asyncio.run(cancelled_main())
except asyncio.CancelledError as error:
    print("main:", error.args)


async def leaves_tasks():
    asyncio.create_task(cleans(), name="left")
    await asyncio.sleep(0)
    return "main is done"

print(asyncio.run(leaves_tasks()))
