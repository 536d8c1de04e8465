from asyncio import *
from asyncio.exceptions import CancelledError as Cancelled
from asyncio.queues import QueueEmpty as Empty
import asyncio.locks
import asyncio.tasks as tasks


async def main():
    print(await gather(sleep(0, 1), sleep(0, 2)))
    print(Cancelled is CancelledError, Empty is QueueEmpty, asyncio.locks.Lock is Lock)
    print(tasks.Task is Task, asyncio.exceptions.TimeoutError is TimeoutError)
    async with timeout(1):
        await wait_for(sleep(0), 1)


run(main())
