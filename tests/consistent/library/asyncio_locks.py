import asyncio


async def user(lock, name, log):
    async with lock:
        log.append(f"{name} in")
        await asyncio.sleep(0)
        log.append(f"{name} out")


async def main():
    lock = asyncio.Lock()
    log = []
    await asyncio.gather(*(user(lock, n, log) for n in "abc"))
    print(log)
    print(await lock.acquire(), lock.locked())
    waiting = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(waiting.done())
    lock.release()
    print(await waiting, lock.locked())
    lock.release()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    semaphore = asyncio.Semaphore(2)
    most = inside = 0

    async def limited():
        nonlocal most, inside
        async with semaphore:
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(limited() for _ in range(6)))
    print(most, semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    async with bounded:
        print(bounded.locked())
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)
    event = asyncio.Event()
    woken = []

    async def waiter(n):
        print(await event.wait())
        woken.append(n)

    tasks = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(0)
    print(woken, event.is_set())
    event.set()
    await asyncio.gather(*tasks)
    print(woken, event.is_set(), await event.wait())
    event.clear()
    print(event.is_set())
    condition = asyncio.Condition()
    state = []

    async def consumer(n):
        async with condition:
            await condition.wait_for(lambda: len(state) > n)
            print("consumer", n, state)

    tasks = [asyncio.create_task(consumer(n)) for n in range(3)]
    for i in range(3):
        await asyncio.sleep(0)
        async with condition:
            state.append(i)
            condition.notify_all()
    await asyncio.gather(*tasks)
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)
    barrier = asyncio.Barrier(3)

    async def meet(n):
        place = await barrier.wait()
        return place

    print(sorted(await asyncio.gather(*(meet(n) for n in range(3)))))
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    alone = asyncio.create_task(meet(0))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(barrier.n_waiting)
    await barrier.abort()
    try:
        await alone
    except asyncio.BrokenBarrierError as error:
        print(type(error).__name__, barrier.broken)
    await barrier.reset()
    async with asyncio.Barrier(1) as place:
        print("place", place)
    for thing in (lock, semaphore, event, condition, barrier):
        print(repr(thing).partition(" ")[0].rpartition(".")[2],
              repr(thing).partition("[")[2])


asyncio.run(main())
