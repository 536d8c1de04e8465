# tries: the frames that a task's exception has passed
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


async def fails():
    raise ValueError


async def main():
    task = asyncio.create_task(fails())
    await asyncio.wait([task])
    use(pick(task.get_stack(limit=1)[0]))


asyncio.run(main())
