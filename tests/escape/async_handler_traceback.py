# tries: an exception handler is told the traceback
# class: async
# stops: 1 2 3 4
import asyncio


def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


def handler(loop, context):
    use(pick(context["exception"].__traceback__.tb_frame))


def fails():
    raise ValueError


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(fails)
    await asyncio.sleep(0)


asyncio.run(main())
