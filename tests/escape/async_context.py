# tries: an asynchronous context manager is handed the traceback
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


seen = []


class M:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, value, trace):
        seen.append(trace)
        return True


async def main():
    async with M():
        1 / 0


try:
    main().send(None)
except StopIteration:
    pass
use(pick(seen[0].tb_frame))
