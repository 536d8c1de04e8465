import asyncio


class Broken(Exception):
    pass


async def step(n):
    await asyncio.sleep(0)
    if n % 2:
        raise Broken(f"step {n}")
    return n


async def main():
    async with asyncio.TaskGroup() as group:
        for n in range(4):
            group.create_task(step(n))


asyncio.run(main())
