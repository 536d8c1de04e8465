"""A coroutine that nobody awaits is warned of."""


async def forgotten():
    return 1


forgotten()
print("end")
