# tries: a context of the program's is handed the step of a task
# class: async
# stops: 2 3
import asyncio


class Context:
    def run(self, callback, *args):
        print("REACHED", callback)
        return callback(*args)


async def waits():
    return 1


async def main():
    asyncio.create_task(waits(), context=Context())
    await asyncio.sleep(0)


asyncio.run(main())
