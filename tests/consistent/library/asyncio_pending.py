# Tasks that are let go before they end.
import asyncio


async def waits(future):
    await future


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(waits(future), name="lost")
    await asyncio.sleep(0)
    print(str(task).partition(" coro=")[0])
    del task, future
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
