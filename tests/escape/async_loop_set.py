# tries: a loop of the program's becomes the current one
# class: async
# stops: 3
# rests: the names are the program's own; what it is handed is the library's
import asyncio


class Loop(asyncio.AbstractEventLoop):
    def get_debug(self):
        return False

    def call_soon(self, callback, *args, context=None):
        print("REACHED", callback)


async def waits():
    return 1


asyncio.set_event_loop(Loop())
asyncio.Task(waits())
