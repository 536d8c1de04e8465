import asyncio


async def fails(n):
    await asyncio.sleep(0)
    return 1 / n


async def main():
    asyncio.create_task(fails(0), name="forgotten")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("main goes on")
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("nobody asked"))
    del future
    await asyncio.sleep(0)


asyncio.run(main())
print("end")
