import asyncio


async def plain():
    return "plain"


async def nested():
    inner = await plain()
    return f"nested {inner}"


async def main(name, *, times=1):
    for i in range(times):
        print(name, i)
        await asyncio.sleep(0)
    return await nested()


print(asyncio.run(main("a", times=2)))
print(asyncio.run(main("b")))

for wrong in (3, plain, None, [1]):
    try:
        asyncio.run(wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error).partition(" at 0x")[0])


async def inside():
    coro = plain()
    try:
        asyncio.run(coro)
    except RuntimeError as error:
        print("inside:", error)
    coro.close()
    print(asyncio.iscoroutine(coro), asyncio.iscoroutinefunction(plain),
          asyncio.iscoroutinefunction(len), asyncio.iscoroutine(plain))


asyncio.run(inside())


async def fails():
    await asyncio.sleep(0)
    raise KeyError("gone")


try:
    asyncio.run(fails())
except KeyError as error:
    print("raised", error, error.__context__)


async def leaves():
    raise SystemExit(7)

try:
    asyncio.run(leaves())
except SystemExit as error:
    print("exit", error.code)

try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
