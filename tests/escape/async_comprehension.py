# tries: an asynchronous generator expression knows its frame
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


async def numbers():
    yield 1


x = (n async for n in numbers())
use(pick(x.ag_frame))
