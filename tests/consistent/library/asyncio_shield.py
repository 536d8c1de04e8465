import asyncio


async def important(log):
    log.append("start")
    await asyncio.sleep(0.02)
    log.append("end")
    return "kept"


async def main():
    log = []
    inner = asyncio.create_task(important(log))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", inner.cancelled(), log)
    print(await inner, log)
    try:
        await asyncio.wait_for(asyncio.shield(inner := asyncio.create_task(important(log))), 0.001)
    except TimeoutError:
        print("timed out", inner.done())
    print(await inner)
    print(await asyncio.shield(important(log)))
    failing = asyncio.get_running_loop().create_future()
    shielded = asyncio.shield(failing)
    failing.set_exception(ValueError("inside"))
    try:
        await shielded
    except ValueError as error:
        print(error)
    inner = asyncio.get_running_loop().create_future()
    shielded = asyncio.shield(inner)
    inner.cancel()
    try:
        await shielded
    except asyncio.CancelledError:
        print("inner cancelled", shielded.cancelled())
    done = asyncio.get_running_loop().create_future()
    done.set_result(1)
    print(asyncio.shield(done) is done)


asyncio.run(main())
