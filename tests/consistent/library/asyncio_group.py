import asyncio


async def value(x, rounds=1):
    for _ in range(rounds):
        await asyncio.sleep(0)
    return x


async def fail(error, rounds=1):
    for _ in range(rounds):
        await asyncio.sleep(0)
    raise error


async def forever(log, name):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        log.append(name)
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(value(1), name="one")
        b = group.create_task(value(2, 3))
        print(a.get_name(), a.done(), b.done())
    print(a.result(), b.result())
    log = []
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(forever(log, "x"))
            group.create_task(fail(ValueError("v")))
            group.create_task(fail(KeyError("k")))
            group.create_task(forever(log, "y"))
    except* ValueError as errors:
        print("values", errors.exceptions)
    except* KeyError as errors:
        print("keys", errors.exceptions)
    print(sorted(log))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(forever(log, "z"))
            await asyncio.sleep(0)
            raise OSError("in the body")
    except BaseExceptionGroup as errors:
        print(type(errors).__name__, errors.message, errors.exceptions, sorted(log))
    try:
        async with asyncio.TaskGroup() as outer:
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail(ValueError("deep")))
            print("never")
    except ExceptionGroup as errors:
        print(repr(errors))
    async with asyncio.TaskGroup() as group:
        task = group.create_task(forever(log, "only this"))
        await asyncio.sleep(0)
        task.cancel()
    print(task.cancelled(), log[-1])

    async def grows(group, depth):
        if depth:
            group.create_task(grows(group, depth - 1))
        await asyncio.sleep(0)
        log.append(depth)

    async with asyncio.TaskGroup() as group:
        group.create_task(grows(group, 3))
    print(log[-4:])
    late = value(0)
    try:
        group.create_task(late)
    except RuntimeError as error:
        print(str(error).partition("<")[0], str(error).rpartition(">")[2])
    late.close()
    empty = asyncio.TaskGroup()
    late = value(0)
    try:
        empty.create_task(late)
    except RuntimeError as error:
        print("not entered" in str(error) or "has not been entered" in str(error))
    late.close()

    async def outer_cancelled():
        async with asyncio.TaskGroup() as group:
            group.create_task(forever(log, "inside"))
            await asyncio.sleep(100)

    task = asyncio.create_task(outer_cancelled())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("outer cancelled", log[-1])


asyncio.run(main())
