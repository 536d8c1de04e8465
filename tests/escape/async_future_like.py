# tries: what looks like a future is handed the inside of a task
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


class Future:
    _asyncio_future_blocking = True

    def get_loop(self):
        return asyncio.get_running_loop()

    def add_done_callback(self, callback, *, context=None):
        use(pick(callback.__self__.get_stack()[0]))

    def __await__(self):
        yield self


async def main():
    await Future()


asyncio.run(main())
