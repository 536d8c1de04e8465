# tries: a loop's queue has the library's callbacks in it
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


async def main():
    loop = asyncio.get_running_loop()
    waits = asyncio.create_task(asyncio.sleep(5))
    await asyncio.sleep(0)
    use(pick(loop._scheduled[0]._callback))


asyncio.run(main())
