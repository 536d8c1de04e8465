# tries: a task gives the frames of its stack
# class: async
# stops: 2 3 4
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
    use(pick(asyncio.current_task().get_stack()[0]))


asyncio.run(main())
