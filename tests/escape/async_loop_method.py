# tries: a method of the program's in the place of a loop's own
# class: async
# stops: 2 3
import asyncio


def call_soon(callback, *args, context=None):
    print("REACHED", callback)


async def main():
    asyncio.get_running_loop().call_soon = call_soon
    await asyncio.create_task(asyncio.sleep(0))


asyncio.run(main())
