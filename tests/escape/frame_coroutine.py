# tries: a coroutine knows its frame
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


async def c():
    return None


x = c()
f = x.cr_frame
x.close()
use(pick(f))
