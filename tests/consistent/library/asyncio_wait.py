import asyncio


async def job(name, delay, fail=False):
    await asyncio.sleep(delay)
    if fail:
        raise RuntimeError(name)
    return name


def names(tasks):
    return sorted(task.get_name() for task in tasks)


def jobs(*rows):
    return [asyncio.create_task(job(*row), name=row[0]) for row in rows]


async def main():
    tasks = jobs(("a", 0.01), ("b", 0.5), ("c", 0.6))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(names(done), names(pending))
    for task in pending:
        task.cancel()
    done, pending = await asyncio.wait(tasks)
    print(names(done), names(pending), [t.cancelled() for t in tasks])
    tasks = jobs(("a", 0.5), ("bad", 0.01, True), ("c", 0.6))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(names(done), names(pending), repr(done.pop().exception()))
    done, pending = await asyncio.wait(pending, timeout=0.01)
    print(names(done), names(pending))
    [t.cancel() for t in pending]
    await asyncio.gather(*pending, return_exceptions=True)
    done, pending = await asyncio.wait(jobs(("x", 0), ("y", 0.01)),
                                       return_when=asyncio.ALL_COMPLETED)
    print(names(done), names(pending), sorted(t.result() for t in done))
    print(asyncio.ALL_COMPLETED, asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION)
    for wrong in ([], 3):
        try:
            await asyncio.wait(wrong)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    try:
        await asyncio.wait(jobs(("z", 0)), return_when="SOME")
    except ValueError as error:
        print(error)
    coro = job("raw", 0)
    try:
        await asyncio.wait([coro])
    except TypeError as error:
        print(error)
    coro.close()
    out = []
    for future in asyncio.as_completed([job("slow", 0.06), job("fast", 0.01),
                                        job("mid", 0.03)]):
        out.append(await future)
    print(out)
    try:
        for future in asyncio.as_completed(jobs(("late", 5)), timeout=0.01):
            await future
    except asyncio.TimeoutError as error:
        print("late:", repr(error), asyncio.TimeoutError is TimeoutError)
    for future in asyncio.as_completed([job("no", 0, True), job("yes", 0.01)]):
        try:
            print(await future)
        except RuntimeError as error:
            print("failed", error)


asyncio.run(main())
