# tries: an overridden add_done_callback is handed the library's function
# class: async
# stops: 2 3 4
import asyncio


def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(function):
    space = getattr(function, "__glo" + "bals__")["__builtins__"]
    return (space if isinstance(space, dict) else vars(space))["open"]


class Future(asyncio.Future):
    def add_done_callback(self, callback, *, context=None):
        use(pick(callback))


async def main():
    asyncio.gather(Future())


asyncio.run(main())
