# tries: a coroutine knows what it waits for
# class: async
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


class Wait:
    def __await__(self):
        yield


async def inner():
    await Wait()


async def outer():
    await inner()


x = outer()
x.send(None)
frame = x.cr_await.cr_frame
x.close()
use(pick(frame))
