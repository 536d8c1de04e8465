# tries: a context of the program's is handed the inside of a task
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


class Context:
    def run(self, callback, *args):
        use(pick(callback.__self__.get_stack()[0]))
        return callback(*args)


async def waits():
    return 1


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.Task(waits(), loop=loop, context=Context())


asyncio.run(main())
