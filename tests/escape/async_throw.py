# tries: an asynchronous generator hands on what it is thrown
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


async def g():
    try:
        yield
    except ValueError as error:
        yield error.__traceback__


async def main():
    x = g()
    await x.asend(None)
    trace = await x.athrow(ValueError())
    use(pick(trace.tb_frame))


try:
    main().send(None)
except StopIteration:
    pass
