# tries: a loop of the program's, under a name that is another at each look
# class: async
# stops: 2 3
import asyncio


class Name(str):
    looks = 0

    def __eq__(self, other):
        Name.looks += 1
        return Name.looks > start

    __hash__ = str.__hash__


class Loop:
    def get_debug(self):
        return False

    def call_soon(self, callback, *args, context=None):
        print("REACHED", callback)


async def waits():
    return 1


for start in range(4):
    Name.looks = 0
    coro = waits()
    try:
        asyncio.Task(coro, **{Name("loop"): Loop()})
    except (TypeError, RuntimeError):
        pass
    coro.close()
