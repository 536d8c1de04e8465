import asyncio


async def forgotten():
    print("never")


async def main():
    forgotten()
    await asyncio.sleep(0)
    print("main")
    asyncio.sleep(0)


asyncio.run(main())
