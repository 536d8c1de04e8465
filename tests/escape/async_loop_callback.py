# tries: a loop of the program's is handed the step of a task
# class: async
# stops: 2 3
import asyncio


class Loop(asyncio.AbstractEventLoop):
    def get_debug(self):
        return False

    def call_soon(self, callback, *args, context=None):
        print("REACHED", callback)


async def waits():
    return 1


async def main():
    try:
        asyncio.Task(waits(), loop=Loop())
    except TypeError:
        future = asyncio.Future(**{"loop": Loop()})
        future.add_done_callback(print)
        future.set_result(1)


asyncio.run(main())
