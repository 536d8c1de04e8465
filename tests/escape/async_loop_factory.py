# tries: a Runner's loop is of the program's making
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


class Loop(asyncio.AbstractEventLoop):
    def get_debug(self):
        return False

    def create_task(self, coro, *, name=None, context=None):
        print("REACHED")
        use(pick(coro.cr_frame))


async def main():
    return 1


asyncio.Runner(loop_factory=Loop).run(main())
