import asyncio


def handler(loop, context):
    print("handler:", sorted(context), context["message"])
    print(repr(context.get("exception")), type(context.get("task")).__name__)


def bad_handler(loop, context):
    raise RuntimeError("the handler itself")


def callback():
    return {}["missing"]


async def fails():
    raise ValueError("in a task")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(callback)
    await asyncio.sleep(0)
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(callback)
    asyncio.create_task(fails())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand", "extra": [1]})
    loop.set_exception_handler(bad_handler)
    loop.call_soon(callback)
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "to the default", "extra": [1], "about": "x"})
    loop.default_exception_handler({"exception": OSError("no message")})
    future = loop.create_future()
    future.add_done_callback(lambda f: 1 / 0)
    future.set_result(None)
    await asyncio.sleep(0)


asyncio.run(main())
