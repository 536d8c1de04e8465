# tries: the frames of a task's stack, by a computed name
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
    stack = getattr(asyncio.current_task(), "get_" + "stack")
    use(pick(stack()[0]))


asyncio.run(main())
