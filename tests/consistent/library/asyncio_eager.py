# since: 3.12
import asyncio


async def quick(log):
    log.append("quick")
    return 1


async def slow(log):
    log.append("slow starts")
    await asyncio.sleep(0)
    log.append("slow ends")
    return 2


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    log = []
    a = asyncio.create_task(quick(log))
    b = asyncio.create_task(slow(log))
    log.append("made")
    print(a.done(), b.done(), log)
    print(await asyncio.gather(a, b), log)
    factory = asyncio.create_eager_task_factory(asyncio.Task)
    loop.set_task_factory(factory)
    print(await asyncio.create_task(quick(log)))


asyncio.run(main())
